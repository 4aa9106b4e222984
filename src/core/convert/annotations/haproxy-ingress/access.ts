import { approximated, boolean, converted, dropped, lost, manual, needsExtension, number } from '../fact.ts';
import type { AnnotationFact } from '../fact.ts';

const OPEN = 'Requests are served without asking the authentication service.';
const cors = (field: string): AnnotationFact =>
  approximated(
    3,
    1,
    `HTTPRoute spec.rules[].filters[].cors.${field}`,
    'Only preflight requests with an Origin are answered by the gateway.',
    'HTTPRouteCORS',
  );

/** Who may send requests. */
export const access = {
  'auth-realm': needsExtension(1, 'basicAuth', 'The prompt for the password has another text.'),
  'auth-secret': needsExtension(4, 'basicAuth', 'Requests are served without a password.'),
  'auth-type': dropped('auth-secret alone says that there is a password.'),
  'auth-url': needsExtension(4, 'externalAuth', OPEN),
  'auth-signin': lost(
    3,
    'Clients without access are not sent to the login page.',
    'Let the authentication service answer with the redirect.',
  ),
  'auth-method': lost(2, 'The authentication service gets another method.'),
  'auth-external-placement': lost(
    1,
    'When the authentication service is asked is decided by the implementation.',
  ),
  'auth-headers-request': needsExtension(3, 'externalAuth', 'The authentication service gets other headers.'),
  'auth-headers-succeed': needsExtension(3, 'externalAuth', 'The backend gets other headers.'),
  'auth-headers-fail': needsExtension(2, 'externalAuth', 'Refused clients get other headers.'),
  oauth: needsExtension(4, 'externalAuth', OPEN),
  'oauth-headers': needsExtension(3, 'externalAuth', 'The backend gets other headers.'),
  'oauth-uri-prefix': needsExtension(4, 'externalAuth', OPEN),
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
  'auth-tls-strict': boolean(
    converted(4, 'Gateway spec.tls.frontend: without the authority no one is let in'),
  ),
  'auth-tls-error-page': lost(1, 'Clients without a valid certificate get no page: TLS fails.'),
  'auth-tls-cert-header': boolean(
    needsExtension(3, 'clientCertificateHeader', 'The backend does not see the certificate of the client.'),
  ),
  'allowlist-source-range': needsExtension(4, 'ipAllow', 'Requests from all addresses are let in.'),
  'whitelist-source-range': needsExtension(4, 'ipAllow', 'Requests from all addresses are let in.'),
  'denylist-source-range': needsExtension(4, 'ipDeny', 'Requests from the denied addresses are let in.'),
  'allowlist-source-header': manual(
    4,
    'how the implementation finds the address of a client',
    'The address is the one of the connection, not the one in the header.',
    'Say in the settings of the implementation which header to trust.',
  ),
  waf: needsExtension(
    4,
    'webApplicationFirewall',
    'Requests are no longer inspected by a web application firewall.',
  ),
  'waf-mode': needsExtension(
    4,
    'webApplicationFirewall',
    'Requests are no longer inspected by a web application firewall.',
  ),
  'cors-enable': boolean(cors('allowOrigins')),
  'cors-allow-origin': cors('allowOrigins'),
  'cors-allow-origin-regex': lost(
    3,
    'Origins that the expression finds are not allowed.',
    'List the origins.',
  ),
  'cors-allow-methods': cors('allowMethods'),
  'cors-allow-headers': cors('allowHeaders'),
  'cors-allow-credentials': boolean(cors('allowCredentials')),
  'cors-expose-headers': cors('exposeHeaders'),
  'cors-max-age': number(cors('maxAge')),
};
