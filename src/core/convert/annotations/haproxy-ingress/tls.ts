import { approximated, boolean, converted, dropped, lost, manual, needsExtension, number } from '../fact.ts';

const ISSUER =
  'Annotate the Gateway for cert-manager, or put a certificate into the Secret that the listener names.';

/** TLS with clients, and its options with backends. */
export const tls = {
  'ssl-passthrough': boolean(
    converted(3, 'TLSRoute, and a listener of the protocol TLS with mode Passthrough', 'TLSRoute'),
  ),
  'ssl-passthrough-http-port': number(converted(3, 'an HTTPRoute on the HTTP listener to this port')),
  'http-passthrough': boolean(converted(3, 'an HTTPRoute on the HTTP listener')),
  'http-passthrough-port': number(converted(3, 'an HTTPRoute on the HTTP listener to this port')),
  'ssl-ciphers': needsExtension(
    2,
    'clientTlsOptions',
    'Ciphers of TLS with clients are those of the implementation.',
  ),
  'ssl-cipher-suites': needsExtension(
    2,
    'clientTlsOptions',
    'Ciphers of TLS with clients are those of the implementation.',
  ),
  'ssl-options-host': needsExtension(
    2,
    'clientTlsOptions',
    'Versions of TLS with clients are those of the implementation.',
  ),
  'tls-alpn': needsExtension(
    1,
    'clientTlsOptions',
    'Which versions of HTTP are offered is decided elsewhere.',
  ),
  'ssl-ciphers-backend': needsExtension(
    2,
    'backendTlsOptions',
    'Ciphers of TLS to backends are those elsewhere.',
  ),
  'ssl-cipher-suites-backend': needsExtension(
    2,
    'backendTlsOptions',
    'Ciphers of TLS to backends are those of the implementation.',
  ),
  'ssl-options-backend': needsExtension(
    2,
    'backendTlsOptions',
    'Versions of TLS to backends are those of the implementation.',
  ),
  'ssl-fingerprint-lower': boolean(lost(1, 'Fingerprints of client certificates do not reach the backend.')),
  'ssl-fingerprint-sha2-bits': number(
    lost(1, 'Fingerprints of client certificates do not reach the backend.'),
  ),
  'cert-signer': manual(
    3,
    'Gateway spec.listeners[].tls.certificateRefs',
    'No one issues the certificate.',
    ISSUER,
  ),
  'acme-preferred-chain': dropped('Who issues the certificate decides its chain.'),
  'use-proxy-protocol': boolean(
    manual(
      3,
      'how the implementation accepts connections',
      'Connections with the PROXY protocol are not understood.',
      'Switch it on in the settings of the implementation.',
    ),
  ),
  'use-forwarded-proto': boolean(
    approximated(
      2,
      1,
      'the listener that a request comes to',
      'Whether a request is over HTTPS follows from its connection, not from a header.',
    ),
  ),
};
