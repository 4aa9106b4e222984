import { boolean, dropped, lost, manual, needsExtension, number } from '../fact.ts';

const UNLIMITED = 'Requests of one client are not limited.';
const PAUSE =
  'A pause of this length no longer ends the request, or the implementation ends it at another time.';

/** Who may send requests, and TLS with them. */
export const access = {
  'basic-auth-secret': needsExtension(4, 'basicAuth', 'Requests are served without a password.'),
  'basic-auth-realm': needsExtension(1, 'basicAuth', 'The prompt for the password has another text.'),
  policies: manual(
    4,
    'what the Policies say',
    'Access control, limits and tokens of the Policies are gone.',
    'Read the Policies, and write what they say with the policies of the implementation.',
  ),
  'ssl-ciphers': needsExtension(
    2,
    'clientTlsOptions',
    'Ciphers of TLS with clients are those of the implementation.',
  ),
  'ssl-prefer-server-ciphers': boolean(
    needsExtension(1, 'clientTlsOptions', 'Whose order of ciphers counts is decided by the implementation.'),
  ),
};

/** Limits, sizes, timeouts and retries. */
export const limits = {
  'limit-req-rate': needsExtension(3, 'rateLimit', UNLIMITED),
  'limit-req-key': needsExtension(3, 'rateLimit', UNLIMITED),
  'limit-req-zone-size': dropped('How much memory a limit takes is decided by the implementation.'),
  'limit-req-burst': number(
    needsExtension(2, 'rateLimit', 'How many requests may come at once is decided elsewhere.'),
  ),
  'limit-req-delay': number(needsExtension(2, 'rateLimit', 'Requests above the limit are not delayed.')),
  'limit-req-no-delay': boolean(
    needsExtension(2, 'rateLimit', 'Requests above the limit are handled otherwise.'),
  ),
  'limit-req-dry-run': boolean(needsExtension(3, 'rateLimit', 'The limit acts, or there is none.')),
  'limit-req-log-level': lost(1, 'Refused requests are logged as the implementation does it.'),
  'limit-req-reject-code': number(
    needsExtension(2, 'rateLimit', 'Requests above the limit get another code.'),
  ),
  'limit-req-scale': boolean(lost(2, 'The limit is not divided by the number of replicas.')),
  'client-max-body-size': needsExtension(
    2,
    'bodySize',
    'The greatest body of a request is the one of the implementation, often without a limit.',
  ),
  'client-body-buffer-size': dropped('Buffers have the sizes of the implementation.'),
  'proxy-connect-timeout': needsExtension(
    1,
    'connectTimeout',
    'How long a connection to the backend may take is decided elsewhere.',
  ),
  'proxy-read-timeout': needsExtension(2, 'idleTimeout', PAUSE),
  'proxy-send-timeout': needsExtension(2, 'idleTimeout', PAUSE),
  'proxy-next-upstream': needsExtension(2, 'retries', 'Failed requests are not sent to another endpoint.'),
  'proxy-next-upstream-timeout': lost(1, 'Retries have no time limit of their own.'),
  'proxy-next-upstream-tries': number(
    needsExtension(2, 'retries', 'Failed requests are not sent to another endpoint.'),
  ),
  'custom-http-errors': needsExtension(
    2,
    'errorPages',
    'Clients get the error pages of the backend instead of those of the default backend.',
  ),
};
