import { open, type Covers } from '../shared/cover.ts';
import { basicAuthFilter, oidcFilter } from './kinds.ts';
import { quoted, snippet } from './snippet.ts';

const ADDRESS =
  'The address of a client is the one of its connection, unless an NginxProxy says which header to trust.';

const BAD_RANGE = 'Write the addresses with allow and deny in a SnippetsFilter.';

/** Nothing else may get into the configuration of nginx. */
const isRange = (range: string): boolean => /^[0-9a-fA-F.:]+(?:\/\d+)?$/.test(range);

/** Who may send requests. */
export const access: Pick<
  Covers,
  | 'ipAllow'
  | 'ipDeny'
  | 'basicAuth'
  | 'digestAuth'
  | 'externalAuth'
  | 'jwt'
  | 'oidc'
  | 'noGlobalAuth'
  | 'anyAccessCheck'
  | 'clientCertificateHeader'
  | 'clientCertificateSubject'
  | 'webApplicationFirewall'
> = {
  ipDeny: ({ ranges }) =>
    ranges.every(isRange)
      ? snippet(
          ranges.map((range) => `deny ${range};`),
          { difference: ADDRESS },
        )
      : BAD_RANGE,
  ipAllow: ({ ranges }) =>
    ranges.every(isRange)
      ? snippet([...ranges.map((range) => `allow ${range};`), 'deny all;'], { difference: ADDRESS })
      : BAD_RANGE,
  basicAuth: ({ secret, realm, format }, { rule: { namespace } }) => {
    if (secret.namespace !== namespace)
      return `Copy the Secret ${secret.namespace}/${secret.name} into the namespace ${namespace}, and name it in an AuthenticationFilter.`;
    return {
      by: basicAuthFilter,
      spec: { type: 'Basic', basic: { secretRef: { name: secret.name }, realm: realm ?? 'Restricted' } },
      action:
        format === 'map'
          ? `Write the users of the Secret ${secret.name} as one htpasswd file under the key auth; its type has to be nginx.org/htpasswd.`
          : `The type of the Secret ${secret.name} has to be nginx.org/htpasswd.`,
    };
  },
  digestAuth: open('Use an AuthenticationFilter over HTTPS: NGINX has no digest authentication.'),
  externalAuth: open(
    'Write a filter ExternalAuth, of the experimental channel, into the rule: NGINX Gateway Fabric knows it.',
  ),
  jwt: open('With NGINX Plus, write an AuthenticationFilter for tokens.'),
  oidc: ({ issuer, clientId, secret }, { rule: { namespace } }) =>
    clientId === null || secret === null || secret.namespace !== namespace
      ? 'With NGINX Plus, write an AuthenticationFilter of the type OIDC.'
      : {
          by: oidcFilter,
          spec: {
            type: 'OIDC',
            oidc: { issuer, clientID: clientId, clientSecretRef: { name: secret.name } },
          },
          action: 'It needs NGINX Plus, and the secret of the client under the key client-secret.',
        },
  noGlobalAuth: () => ({ by: null }),
  anyAccessCheck: () => snippet(['satisfy any;']),
  clientCertificateHeader: ({ header }) =>
    /^[A-Za-z0-9-]+$/.test(header)
      ? snippet([`proxy_set_header ${header} $ssl_client_escaped_cert;`])
      : 'Set a header from $ssl_client_escaped_cert in a SnippetsFilter.',
  clientCertificateSubject: ({ pattern }) => {
    const expression = quoted(pattern);
    return expression === null
      ? 'Compare $ssl_client_s_dn in a SnippetsFilter.'
      : snippet([`if ($ssl_client_s_dn !~ ${expression}) { return 403; }`]);
  },
  webApplicationFirewall: open('With NGINX Plus, attach a WAFPolicy to the Gateway or the route.'),
};
