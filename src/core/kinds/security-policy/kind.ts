import { defineKind, type RefSpec } from '../define-kind.ts';
import { objectAt } from '../../model/access.ts';
import { CORE, GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { backendRef, policyTargetRefs } from '../shared/refs.ts';
import { served } from '../shared/versions.ts';

const GROUP = 'gateway.envoyproxy.io';

const TARGETS = ['Gateway', 'HTTPRoute', 'GRPCRoute', 'TCPRoute'].map((kind) => `${GATEWAY_API}/${kind}`);

/** What the policy is laid upon: a Gateway or one of its listeners, a route or one of its rules. */
const targetRef = (at: string): RefSpec => ({
  ...policyTargetRefs,
  at,
  targets: TARGETS,
  rows: { target: ['listener', 'rule'] },
});

/** A Secret with credentials. */
const credentials = (at: string): RefSpec => ({
  role: 'parameters',
  at,
  group: CORE,
  kind: 'Secret',
  namespace: 'own',
  grant: true,
  targets: [`${CORE}/Secret`],
});

/** A Service that is asked whether a request may pass. */
const authorizer = (at: string): RefSpec => ({
  ...backendRef('auth', `${at}.backendRefs[*]`, [`${CORE}/Service`]),
  notBeside: `${at}.backendRef`,
  rows: { target: ['port'] },
});

/** What a policy can ask of requests, in the order of its fields. */
const CHECKS: Readonly<Record<string, string>> = {
  cors: 'CORS',
  basicAuth: 'basic auth',
  apiKeyAuth: 'API keys',
  jwt: 'JWT',
  oidc: 'OIDC',
  extAuth: 'external auth',
  authorization: 'authorization',
};

export const securityPolicy = defineKind({
  group: GROUP,
  kind: 'SecurityPolicy',
  plural: 'securitypolicies',
  shortNames: ['sp'],
  scope: 'Namespaced',
  versions: [served('v1alpha1')],
  tier: 'support',
  icon: 'ShieldUser',
  joins: 'outlet',
  simulated: false,
  description:
    'Makes Envoy Gateway authenticate and authorize the requests of a Gateway or a route. Whether it is accepted, and what it does to requests, is not known here.',
  refs: [
    { ...targetRef('spec.targetRefs[*]'), notBeside: 'spec.targetRef' },
    targetRef('spec.targetRef'),
    authorizer('spec.extAuth.http'),
    authorizer('spec.extAuth.grpc'),
    credentials('spec.basicAuth.users'),
    credentials('spec.apiKeyAuth.credentialRefs[*]'),
    credentials('spec.oidc.clientSecret'),
  ],
  selectors: [{ at: 'spec.targetSelectors[*]', form: 'selector', finds: TARGETS, group: GATEWAY_API }],
  commonFields: ['spec.targetRefs', ...Object.keys(CHECKS).map((field) => `spec.${field}`)],
  summary: (value) => {
    const spec = objectAt(value, ['spec']);
    return Object.keys(CHECKS)
      .flatMap((field) => (spec[field] === undefined ? [] : (CHECKS[field] ?? [])))
      .join(', ');
  },
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GROUP}/v1alpha1`, kind: 'SecurityPolicy', name, namespace },
      `spec:
  targetRefs:
    - group: ${GATEWAY_API}
      kind: HTTPRoute
      name: ${nameScalar(name)}
  cors:
    allowOrigins:
      - https://www.example.com
    allowMethods:
      - GET
      - POST
`,
    ),
});
