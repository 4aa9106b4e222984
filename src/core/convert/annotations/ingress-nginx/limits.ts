import { dropped, lost, needsExtension, number } from '../fact.ts';

const BUFFERS = 'Buffers have the sizes of the implementation.';
const PAUSE =
  'A pause of this length no longer ends the request, or the implementation ends it at another time.';

/** Limits, sizes, timeouts and retries. */
export const limits = {
  'limit-rps': number(needsExtension(3, 'rateLimit', 'Requests of one client are not limited.')),
  'limit-rpm': number(needsExtension(3, 'rateLimit', 'Requests of one client are not limited.')),
  'limit-burst-multiplier': number(
    needsExtension(2, 'rateLimit', 'How many requests may come at once is decided by the implementation.'),
  ),
  'limit-connections': number(
    needsExtension(3, 'connectionLimit', 'Connections of one client are not limited.'),
  ),
  'limit-rate': number(needsExtension(1, 'bandwidthLimit', 'Answers are sent as fast as the client reads.')),
  'limit-rate-after': number(
    needsExtension(1, 'bandwidthLimit', 'Answers are sent as fast as the client reads.'),
  ),
  'limit-whitelist': needsExtension(2, 'rateLimit', 'These clients are limited like all others.'),
  'limit-allowlist': needsExtension(2, 'rateLimit', 'These clients are limited like all others.'),
  'proxy-body-size': needsExtension(
    2,
    'bodySize',
    'The greatest body of a request is the one of the implementation, often without a limit.',
  ),
  'client-body-buffer-size': dropped(BUFFERS),
  'proxy-connect-timeout': number(
    needsExtension(
      1,
      'connectTimeout',
      'How long a connection to the backend may take is decided elsewhere.',
    ),
  ),
  'proxy-read-timeout': number(needsExtension(2, 'idleTimeout', PAUSE)),
  'proxy-send-timeout': number(needsExtension(2, 'idleTimeout', PAUSE)),
  'proxy-next-upstream': needsExtension(2, 'retries', 'Failed requests are not sent to another endpoint.'),
  'proxy-next-upstream-tries': number(
    needsExtension(2, 'retries', 'Failed requests are not sent to another endpoint.'),
  ),
  'proxy-next-upstream-timeout': number(lost(1, 'Retries have no time limit of their own.')),
  'proxy-buffering': needsExtension(
    1,
    'buffering',
    'Whether answers are buffered is decided by the implementation.',
  ),
  'proxy-request-buffering': needsExtension(
    1,
    'buffering',
    'Whether requests are buffered is decided by the implementation.',
  ),
  'proxy-buffers-number': number(needsExtension(1, 'buffering', BUFFERS)),
  'proxy-buffer-size': needsExtension(
    1,
    'buffering',
    'How long headers of answers may be is decided by the implementation.',
  ),
  'proxy-busy-buffers-size': needsExtension(1, 'buffering', BUFFERS),
  'proxy-max-temp-file-size': dropped(BUFFERS),
  'proxy-http-version': dropped(
    'The version of HTTP to backends follows from appProtocol of the Service port.',
  ),
};
