import { boolean, dropped, lost, lostControl, needsExtension, number } from '../fact.ts';

const CONNECTIONS =
  'How connections to the authentication service are kept is decided by the implementation.';
const FIREWALL = 'Requests are no longer inspected by a web application firewall.';
const INSTALL_FIREWALL = 'Put a firewall in front of the Gateway, or use the one of the implementation.';

/** Who may send requests. */
export const access = {
  'auth-type': needsExtension(4, 'basicAuth', 'Requests are served without a password.'),
  'auth-secret': needsExtension(4, 'basicAuth', 'Requests are served without a password.'),
  'auth-secret-type': needsExtension(4, 'basicAuth', 'Requests are served without a password.'),
  'auth-realm': lost(1, 'The prompt for the password has the text of the implementation.'),
  'auth-url': needsExtension(
    4,
    'externalAuth',
    'Requests are served without asking the authentication service.',
  ),
  'auth-response-headers': needsExtension(
    3,
    'externalAuth',
    'The backend does not get the headers of the authentication service.',
  ),
  'auth-method': lost(2, 'The authentication service gets another method.'),
  'auth-signin': lost(
    3,
    'Clients without access get the answer of the authentication service instead of being sent to the login page.',
    'Let the authentication service answer with the redirect to its login page.',
  ),
  'auth-signin-redirect-param': lost(
    2,
    'The login page does not get the URL to return to in this parameter.',
  ),
  'auth-request-redirect': lost(2, 'The authentication service does not get this X-Auth-Request-Redirect.'),
  'auth-proxy-set-headers': lost(2, 'The authentication service does not get these headers.'),
  'auth-cache-key': lost(2, 'The authentication service is asked for each request.'),
  'auth-cache-duration': lost(2, 'The authentication service is asked for each request.'),
  'auth-always-set-cookie': boolean(
    lost(1, 'Cookies of the authentication service are set on success only.'),
  ),
  'auth-keepalive': number(dropped(CONNECTIONS)),
  'auth-keepalive-share-vars': boolean(dropped(CONNECTIONS)),
  'auth-keepalive-requests': number(dropped(CONNECTIONS)),
  'auth-keepalive-timeout': number(dropped(CONNECTIONS)),
  'auth-snippet': lostControl(
    'Configuration of nginx for the authentication request is not carried over.',
    'Say what it does with filters or policies, or leave it out.',
  ),
  'enable-global-auth': boolean(
    needsExtension(4, 'noGlobalAuth', 'Whether the authentication for everything holds here is not said.'),
  ),
  satisfy: needsExtension(3, 'anyAccessCheck', 'All access checks have to pass, where one was enough.'),
  'whitelist-source-range': needsExtension(4, 'ipAllow', 'Requests from all addresses are let in.'),
  'allowlist-source-range': needsExtension(4, 'ipAllow', 'Requests from all addresses are let in.'),
  'denylist-source-range': needsExtension(4, 'ipDeny', 'Requests from the denied addresses are let in.'),
  'enable-modsecurity': boolean(needsExtension(4, 'webApplicationFirewall', FIREWALL)),
  'enable-owasp-core-rules': boolean(needsExtension(4, 'webApplicationFirewall', FIREWALL)),
  'modsecurity-snippet': lostControl(FIREWALL, INSTALL_FIREWALL),
  'modsecurity-transaction-id': lost(1, 'The log of the firewall has other ids.'),
};
