import { boolean, dropped, lost, needsExtension, number } from '../../fact.ts';
import { balancing } from '../balancing.ts';
import { limits } from '../limits.ts';

const HEADERS = 'Headers of requests may have the length that the implementation allows.';
const HOLD = 'A client that sends slowly is cut off when the implementation decides.';
const COMPRESSION = 'Which answers are compressed is decided by the implementation.';
const STREAMS = 'It is about TCP and UDP, of which no Ingress says anything.';

/** Settings of limits, timeouts, backends, headers and answers. */
export const requestSettings = {
  'proxy-body-size': limits['proxy-body-size'],
  'proxy-connect-timeout': limits['proxy-connect-timeout'],
  'proxy-read-timeout': limits['proxy-read-timeout'],
  'proxy-send-timeout': limits['proxy-send-timeout'],
  'proxy-next-upstream': limits['proxy-next-upstream'],
  'proxy-next-upstream-tries': limits['proxy-next-upstream-tries'],
  'proxy-next-upstream-timeout': limits['proxy-next-upstream-timeout'],
  'retry-non-idempotent': boolean(lost(2, 'Which methods are sent again is decided by the implementation.')),
  'proxy-buffering': limits['proxy-buffering'],
  'proxy-request-buffering': limits['proxy-request-buffering'],
  'proxy-buffers-number': limits['proxy-buffers-number'],
  'proxy-buffer-size': limits['proxy-buffer-size'],
  'proxy-busy-buffers-size': limits['proxy-busy-buffers-size'],
  'proxy-max-temp-file-size': limits['proxy-max-temp-file-size'],
  'client-body-buffer-size': limits['client-body-buffer-size'],
  'grpc-buffer-size-kb': number(dropped('Buffers have the sizes of the implementation.')),
  'limit-rate': limits['limit-rate'],
  'limit-rate-after': limits['limit-rate-after'],
  'limit-req-status-code': number(
    lost(1, 'Requests above a limit are answered with the code of the target.'),
  ),
  'limit-conn-status-code': number(
    lost(1, 'Connections above a limit are answered with the code of the target.'),
  ),
  'limit-conn-zone-variable': lost(3, 'Connections are counted by what the target counts them by.'),
  'client-header-timeout': number(lost(2, HOLD)),
  'client-body-timeout': number(lost(2, HOLD)),
  'client-header-buffer-size': lost(2, HEADERS),
  'large-client-header-buffers': lost(2, HEADERS),
  'load-balance': balancing['load-balance'],
  'service-upstream': balancing['service-upstream'],
  'proxy-cookie-domain': balancing['proxy-cookie-domain'],
  'proxy-cookie-path': balancing['proxy-cookie-path'],
  'proxy-redirect-from': balancing['proxy-redirect-from'],
  'proxy-redirect-to': balancing['proxy-redirect-to'],
  'custom-http-errors': needsExtension(
    2,
    'errorPages',
    'Answers of the backend with these codes are passed on as they are.',
  ),
  'disable-proxy-intercept-errors': boolean(dropped('Answers of the backend are passed on as they are.')),
  'add-headers': lost(
    2,
    'Answers no longer have the headers of this ConfigMap.',
    'Set them with a filter ResponseHeaderModifier in each rule.',
  ),
  'proxy-set-headers': lost(
    2,
    'Backends no longer get the headers of this ConfigMap.',
    'Set them with a filter RequestHeaderModifier in each rule.',
  ),
  'hide-headers': lost(
    2,
    'Answers have these headers of the backend.',
    'Remove them with a filter ResponseHeaderModifier in each rule.',
  ),
  'allow-backend-server-header': boolean(
    lost(1, 'Whose header Server answers have is decided by the implementation.'),
  ),
  'server-tokens': boolean(lost(1, 'Whose header Server answers have is decided by the implementation.')),
  'enable-underscores-in-headers': boolean(
    lost(2, 'Whether headers with underscores are passed on is decided by the implementation.'),
  ),
  'ignore-invalid-headers': boolean(
    lost(2, 'What becomes of invalid headers is decided by the implementation.'),
  ),
  'proxy-add-original-uri-header': boolean(
    lost(2, 'Backends do not get X-Original-Uri.', 'Let the backend read the path.'),
  ),
  'generate-request-id': boolean(lost(1, 'Whether requests get an X-Request-ID is decided elsewhere.')),
  'forwarded-for-proxy-protocol-header': lost(1, 'Backends do not get this header.'),
  'default-type': lost(1, 'Answers without a type keep none.'),
  'relative-redirects': boolean(dropped('Redirects have a full URL.')),
  'use-port-in-redirects': boolean(dropped('Redirects of the Gateway say the port where it is needed.')),
  'proxy-http-version': limits['proxy-http-version'],
  'use-gzip': boolean(needsExtension(1, 'compression', 'Answers are not compressed.')),
  'gzip-level': number(dropped(COMPRESSION)),
  'gzip-min-length': number(dropped(COMPRESSION)),
  'gzip-types': dropped(COMPRESSION),
  'gzip-disable': dropped(COMPRESSION),
  'enable-brotli': boolean(needsExtension(1, 'compression', 'Answers are not compressed.')),
  'brotli-level': number(dropped(COMPRESSION)),
  'brotli-min-length': number(dropped(COMPRESSION)),
  'brotli-types': dropped(COMPRESSION),
  'use-geoip': boolean(lost(2, 'Variables with the country of a client are gone.')),
  'use-geoip2': boolean(lost(2, 'Variables with the country of a client are gone.')),
  'geoip2-autoreload-in-minutes': number(dropped('It is about files of the controller.')),
  'proxy-stream-timeout': dropped(STREAMS),
  'proxy-stream-next-upstream': boolean(dropped(STREAMS)),
  'proxy-stream-next-upstream-timeout': dropped(STREAMS),
  'proxy-stream-next-upstream-tries': number(dropped(STREAMS)),
  'proxy-stream-responses': number(dropped(STREAMS)),
};
