import { boolean, dropped, lost, lostControl, manual, needsExtension } from '../../fact.ts';
import { access as ofIngresses } from '../access.ts';

const GLOBAL_AUTH = 'Requests are served without asking the authentication service.';
const MATCHED = 'Requests with these headers are let in.';
const REFUSE_BY_HEADER = 'Refuse them by a header match without a backend, or by a firewall.';
const SNIPPET = 'Say what it does with filters, redirects or policies; what cannot be said so is gone.';
const ADDRESS =
  'The address of a client is the one of the connection, not the one that a proxy in front names.';
const TRUST =
  'Set in the implementation which proxies and headers it trusts, before lists of addresses count.';

/** Settings of who may send requests, and of configuration as text. */
export const accessSettings = {
  'whitelist-source-range': ofIngresses['whitelist-source-range'],
  'denylist-source-range': ofIngresses['denylist-source-range'],
  'block-cidrs': needsExtension(4, 'ipDeny', 'Requests from the denied addresses are let in.'),
  'block-user-agents': lostControl(MATCHED, REFUSE_BY_HEADER),
  'block-referers': lostControl(MATCHED, REFUSE_BY_HEADER),
  'global-auth-url': needsExtension(4, 'externalAuth', GLOBAL_AUTH),
  'global-auth-method': ofIngresses['auth-method'],
  'global-auth-signin': ofIngresses['auth-signin'],
  'global-auth-signin-redirect-param': ofIngresses['auth-signin-redirect-param'],
  'global-auth-response-headers': ofIngresses['auth-response-headers'],
  'global-auth-request-redirect': ofIngresses['auth-request-redirect'],
  'global-auth-snippet': ofIngresses['auth-snippet'],
  'global-auth-cache-key': ofIngresses['auth-cache-key'],
  'global-auth-cache-duration': ofIngresses['auth-cache-duration'],
  'global-auth-always-set-cookie': ofIngresses['auth-always-set-cookie'],
  'no-auth-locations': dropped('Rules of these paths have no authentication.'),
  'enable-modsecurity': ofIngresses['enable-modsecurity'],
  'enable-owasp-modsecurity-crs': ofIngresses['enable-owasp-core-rules'],
  'modsecurity-snippet': ofIngresses['modsecurity-snippet'],
  'main-snippet': lostControl('Configuration of nginx for everything is not carried over.', SNIPPET),
  'http-snippet': lostControl('Configuration of nginx for all hosts is not carried over.', SNIPPET),
  'server-snippet': lostControl('Configuration of nginx for each host is not carried over.', SNIPPET),
  'location-snippet': lostControl('Configuration of nginx for each path is not carried over.', SNIPPET),
  'stream-snippet': lostControl('Configuration of nginx for TCP and UDP is not carried over.', SNIPPET),
  plugins: lostControl(
    'Plugins in Lua no longer run.',
    'Say what they do with filters, policies or an extension.',
  ),
  'use-forwarded-headers': boolean(manual(2, 'the trusted proxies of the implementation', ADDRESS, TRUST)),
  'enable-real-ip': boolean(manual(2, 'the trusted proxies of the implementation', ADDRESS, TRUST)),
  'proxy-real-ip-cidr': manual(2, 'the trusted proxies of the implementation', ADDRESS, TRUST),
  'forwarded-for-header': manual(2, 'the trusted proxies of the implementation', ADDRESS, TRUST),
  'compute-full-forwarded-for': boolean(
    lost(1, 'What X-Forwarded-For holds is decided by the implementation.'),
  ),
  'use-proxy-protocol': boolean(
    manual(
      3,
      'the PROXY protocol of the implementation',
      'A load balancer in front that speaks the PROXY protocol is not understood.',
      'Switch on the PROXY protocol in the implementation, or off in the load balancer.',
    ),
  ),
  'proxy-protocol-header-timeout': dropped('It is a limit of the PROXY protocol.'),
  'allow-snippet-annotations': boolean(dropped('It says whether annotations with snippets act.')),
  'annotations-risk-level': dropped('It says which annotations act.'),
  'annotation-value-word-blocklist': dropped('It guards annotations; fields have a schema.'),
  'allow-cross-namespace-resources': boolean(
    dropped('References across namespaces have a ReferenceGrant each.'),
  ),
  'global-allowed-response-headers': dropped('It says which headers custom-headers may set.'),
  'strict-validate-path-type': boolean(dropped('Paths of routes are validated by their schema.')),
};
