import { approximated, boolean, converted, dropped, lost, needsExtension, number } from '../fact.ts';

/** TLS with clients and with backends. */
export const tls = {
  'backend-protocol': approximated(
    3,
    1,
    'appProtocol of the Service port, GRPCRoute, or BackendTLSPolicy',
    'TLS to the backend is checked, where the controller takes any certificate.',
    'HTTPRouteBackendProtocolH2C',
    'BackendTLSPolicy',
  ),
  'proxy-ssl-secret': approximated(
    4,
    2,
    'BackendTLSPolicy spec.validation.caCertificateRefs, and Gateway spec.tls.backend.clientCertificateRef',
    'The authority comes from a ConfigMap, and the client certificate holds for the whole Gateway.',
    'BackendTLSPolicy',
    'GatewayBackendClientCertificate',
  ),
  'proxy-ssl-verify': needsExtension(
    3,
    'backendTlsInsecure',
    'Without a check of the certificate there is no TLS to the backend: it is reached in plain text.',
  ),
  'proxy-ssl-name': converted(3, 'BackendTLSPolicy spec.validation.hostname', 'BackendTLSPolicy'),
  'proxy-ssl-server-name': dropped('TLS to backends always names the server.'),
  'proxy-ssl-verify-depth': number(lost(1, 'The length of certificate chains is not limited.')),
  'proxy-ssl-ciphers': needsExtension(
    2,
    'backendTlsOptions',
    'Ciphers of TLS to the backend are those of the implementation.',
  ),
  'proxy-ssl-protocols': needsExtension(
    2,
    'backendTlsOptions',
    'Versions of TLS to the backend are those of the implementation.',
  ),
  'ssl-passthrough': boolean(
    converted(3, 'TLSRoute, and a listener of the protocol TLS with mode Passthrough', 'TLSRoute'),
  ),
  'ssl-ciphers': needsExtension(
    2,
    'clientTlsOptions',
    'Ciphers of TLS with clients are those of the implementation.',
  ),
  'ssl-prefer-server-ciphers': boolean(
    needsExtension(1, 'clientTlsOptions', 'Whose order of ciphers counts is decided by the implementation.'),
  ),
  'auth-tls-secret': approximated(
    4,
    2,
    'Gateway spec.tls.frontend, validation.caCertificateRefs',
    'Client certificates are asked for on the whole port instead of on one host.',
    'GatewayFrontendClientCertificateValidation',
  ),
  'auth-tls-verify-client': approximated(
    4,
    3,
    'Gateway spec.tls.frontend, validation.mode',
    'Where certificates are optional, invalid ones are let in, too.',
    'GatewayFrontendClientCertificateValidation',
    'GatewayFrontendClientCertificateValidationInsecureFallback',
  ),
  'auth-tls-verify-depth': number(lost(2, 'The length of chains of client certificates is not limited.')),
  'auth-tls-error-page': lost(1, 'Clients without a valid certificate get no page: TLS fails.'),
  'auth-tls-pass-certificate-to-upstream': boolean(
    needsExtension(3, 'clientCertificateHeader', 'The backend does not see the certificate of the client.'),
  ),
  'auth-tls-match-cn': needsExtension(
    4,
    'clientCertificateSubject',
    'Every client with a valid certificate is let in, whatever its subject.',
  ),
};
