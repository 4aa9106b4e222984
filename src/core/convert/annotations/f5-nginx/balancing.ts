import { boolean, dropped, lost, needsExtension, number } from '../fact.ts';

const BUFFERS = 'Buffers have the sizes of the implementation.';

/** Endpoints and buffers. */
export const balancing = {
  'lb-method': needsExtension(1, 'loadBalancing', 'Requests are spread as the implementation does it.'),
  keepalive: number(lost(1, 'How many connections to backends stay open is decided by the implementation.')),
  'max-fails': number(lost(1, 'When an endpoint counts as failed is decided by the implementation.')),
  'fail-timeout': lost(1, 'When an endpoint counts as failed is decided by the implementation.'),
  'max-conns': number(lost(2, 'Connections to an endpoint are not limited.')),
  'upstream-zone-size': dropped('How much memory the endpoints take is decided by the implementation.'),
  'sticky-cookie-services': needsExtension(3, 'affinity', 'Requests of a client go to any endpoint.'),
  'use-cluster-ip': boolean(
    needsExtension(
      1,
      'serviceAddress',
      'Requests go to the endpoints instead of to the address of the Service.',
    ),
  ),
  'proxy-buffering': boolean(
    needsExtension(1, 'buffering', 'Whether answers are buffered is decided by the implementation.'),
  ),
  'proxy-buffers': needsExtension(1, 'buffering', BUFFERS),
  'proxy-buffer-size': needsExtension(1, 'buffering', BUFFERS),
  'proxy-busy-buffers-size': needsExtension(1, 'buffering', BUFFERS),
  'proxy-max-temp-file-size': dropped(BUFFERS),
};
