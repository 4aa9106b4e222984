import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { GATEWAY_API, X_GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { wholeTargetRefs } from '../shared/refs.ts';

export const backendLbPolicy = defineKind({
  group: GATEWAY_API,
  kind: 'BackendLBPolicy',
  plural: 'backendlbpolicies',
  shortNames: ['blbpolicy'],
  scope: 'Namespaced',
  versions: [{ name: 'v1alpha2', served: { experimental: ['1.2', '1.2'] } }],
  successor: `${X_GATEWAY_API}/XBackendTrafficPolicy`,
  tier: 'support',
  icon: 'ShieldCheck',
  description: 'Keeps a client on the same endpoint of a Service; the first form of XBackendTrafficPolicy.',
  refs: [wholeTargetRefs],
  commonFields: ['spec.targetRefs', 'spec.sessionPersistence.type'],
  summary: (value) => {
    const type = stringAt(value, ['spec', 'sessionPersistence', 'type']);
    return type === undefined ? '' : `sessions by ${type.toLowerCase()}`;
  },
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1alpha2`, kind: 'BackendLBPolicy', name, namespace },
      `spec:
  targetRefs:
    - group: ""
      kind: Service
      name: ${nameScalar(name)}
  sessionPersistence:
    type: Cookie
`,
    ),
});
