import { boolean, lost, needsExtension, number } from '../fact.ts';

const STICKY = 'Requests of a client go to any endpoint instead of to the one it began with.';
const COOKIE = 'The cookie that keeps clients at an endpoint has other attributes.';

/** Endpoints, sessions, and what is changed in answers. */
export const balancing = {
  affinity: needsExtension(3, 'affinity', STICKY),
  'affinity-mode': lost(1, 'New endpoints take over clients of others.'),
  'session-cookie-name': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-max-age': number(needsExtension(2, 'affinity', COOKIE)),
  'session-cookie-expires': number(needsExtension(2, 'affinity', COOKIE)),
  'session-cookie-path': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-domain': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-samesite': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-secure': boolean(needsExtension(2, 'affinity', COOKIE)),
  'session-cookie-conditional-samesite-none': boolean(
    lost(1, 'Old browsers get SameSite=None like all others.'),
  ),
  'session-cookie-change-on-failure': boolean(lost(1, 'The cookie after a failure is the one of before.')),
  'load-balance': needsExtension(1, 'loadBalancing', 'Requests are spread as the implementation does it.'),
  'upstream-hash-by': needsExtension(3, 'hashBy', 'Requests with the same key go to different endpoints.'),
  'upstream-hash-by-subset': boolean(
    lost(1, 'Requests with the same key go to one endpoint, not to several.'),
  ),
  'upstream-hash-by-subset-size': number(
    lost(1, 'Requests with the same key go to one endpoint, not to several.'),
  ),
  'service-upstream': boolean(
    needsExtension(
      1,
      'serviceAddress',
      'Requests go to the endpoints instead of to the address of the Service.',
    ),
  ),
  'proxy-cookie-domain': lost(3, 'Cookies of the backend keep their domain.'),
  'proxy-cookie-path': lost(3, 'Cookies of the backend keep their path, also where the path is rewritten.'),
  'proxy-redirect-from': lost(2, 'URLs in redirects of the backend stay as they are.'),
  'proxy-redirect-to': lost(2, 'URLs in redirects of the backend stay as they are.'),
};
