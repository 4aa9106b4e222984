import type { JsonObject } from '../../../yaml/json.ts';
import type { ObjectName, ServiceTarget } from '../../need.ts';
import { asRange } from '../shared/as-range.ts';
import { open, type Covers } from '../shared/cover.ts';
import { ENVOY_GROUP, securityPolicy } from './kinds.ts';

const ADDRESS =
  'The address of a client is the one of its connection, unless a ClientTrafficPolicy says which header to trust.';

/** In the version that all releases serve. */
const grant = (to: 'Secret' | 'Service', { namespace, name }: ObjectName, from: string): JsonObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1beta1',
  kind: 'ReferenceGrant',
  metadata: { name: `security-policies-of-${from}-to-${name}`, namespace },
  spec: {
    from: [{ group: ENVOY_GROUP, kind: 'SecurityPolicy', namespace: from }],
    to: [{ group: '', kind: to, name }],
  },
});

/** The grant that a reference into another namespace needs. */
const grantsFor = (to: 'Secret' | 'Service', target: ObjectName, from: string): readonly JsonObject[] =>
  target.namespace === from ? [] : [grant(to, target, from)];

const within = ({ namespace }: ObjectName, own: string): JsonObject =>
  namespace === own ? {} : { namespace };

/** A Service as Envoy Gateway refers to it from a policy. */
const serviceRef = ({ namespace, name, port }: ServiceTarget, own: string): JsonObject => ({
  group: '',
  kind: 'Service',
  name,
  ...within({ namespace, name }, own),
  port,
});

/** Who may send requests. */
export const security: Pick<
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
  | 'clientCertificateSubject'
  | 'webApplicationFirewall'
> = {
  ipDeny: ({ ranges }) => ({
    by: securityPolicy,
    spec: {
      authorization: {
        rules: [{ name: 'denied', action: 'Deny', principal: { clientCIDRs: ranges.map(asRange) } }],
      },
    },
    difference: ADDRESS,
  }),
  ipAllow: ({ ranges }) => ({
    by: securityPolicy,
    spec: {
      authorization: {
        defaultAction: 'Deny',
        rules: [{ name: 'allowed', action: 'Allow', principal: { clientCIDRs: ranges.map(asRange) } }],
      },
    },
    difference: ADDRESS,
  }),
  basicAuth: ({ secret }, { rule: { namespace } }) => {
    const users = { namespace: secret.namespace, name: `${secret.name}-htpasswd` };
    return {
      by: securityPolicy,
      spec: { basicAuth: { users: { name: users.name, ...within(users, namespace) } } },
      action: `Make the Secret ${users.namespace}/${users.name} with the users of ${secret.name} under the key .htpasswd, their passwords as {SHA}: other hashes are not read, and without the Secret requests are answered 500.`,
      beside: grantsFor('Secret', users, namespace),
    };
  },
  digestAuth: open(
    'Envoy Gateway has no digest authentication: use basic authentication over HTTPS, or OIDC.',
  ),
  externalAuth: (need, { rule: { namespace } }) => {
    const { service, path, responseHeaders, requestHeaders, method } = need;
    if (!service)
      return 'Make a Service or a Backend for the authentication service, and name it in spec.extAuth of a SecurityPolicy.';
    return {
      by: securityPolicy,
      spec: {
        extAuth: {
          ...(requestHeaders !== null && { headersToExtAuth: requestHeaders }),
          http: {
            backendRefs: [serviceRef(service, namespace)],
            pathOverride: path,
            ...(responseHeaders.length > 0 && { headersToBackend: responseHeaders }),
          },
        },
      },
      ...(method !== null && { difference: 'The authentication service gets the method of the request.' }),
      beside: grantsFor('Service', service, namespace),
    };
  },
  jwt: ({ issuer, jwksUri, audiences }) =>
    jwksUri === null
      ? 'Name the keys of the issuer in spec.jwt of a SecurityPolicy.'
      : {
          by: securityPolicy,
          spec: {
            jwt: {
              providers: [
                {
                  name: 'tokens',
                  ...(issuer !== null && { issuer }),
                  ...(audiences.length > 0 && { audiences }),
                  remoteJWKS: { uri: jwksUri },
                },
              ],
            },
          },
        },
  oidc: ({ issuer, clientId, secret, scopes }, { rule: { namespace } }) =>
    clientId === null || secret === null
      ? 'Name issuer, client and Secret in spec.oidc of a SecurityPolicy.'
      : {
          by: securityPolicy,
          spec: {
            oidc: {
              provider: { issuer },
              clientID: clientId,
              clientSecret: { name: secret.name, ...within(secret, namespace) },
              ...(scopes.length > 0 && { scopes }),
            },
          },
          action: 'The Secret needs the secret of the client under the key client-secret.',
          beside: grantsFor('Secret', secret, namespace),
        },
  noGlobalAuth: () => ({ by: null }),
  anyAccessCheck: open('All checks of a SecurityPolicy have to pass: leave out the one that is too strict.'),
  clientCertificateSubject: open(
    'Let the backend check the subject: a ClientTrafficPolicy can pass it on in X-Forwarded-Client-Cert.',
  ),
  webApplicationFirewall: open(
    'Attach a firewall as Wasm or external processor with an EnvoyExtensionPolicy.',
  ),
};
