import { defineKind } from '../define-kind.ts';
import { numberAt } from '../../model/access.ts';
import { X_GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { wholeTargetRefs } from '../shared/refs.ts';

export const xBackendTrafficPolicy = defineKind({
  group: X_GATEWAY_API,
  kind: 'XBackendTrafficPolicy',
  plural: 'xbackendtrafficpolicies',
  shortNames: ['xbtrafficpolicy'],
  scope: 'Namespaced',
  versions: [{ name: 'v1alpha1', served: { experimental: '1.3' } }],
  tier: 'support',
  icon: 'ShieldCheck',
  description: 'Limits retries towards a Service, and keeps a client on the same endpoint.',
  refs: [wholeTargetRefs],
  commonFields: [
    'spec.targetRefs',
    'spec.retryConstraint.budget.percent',
    'spec.retryConstraint.budget.interval',
    'spec.sessionPersistence.type',
  ],
  summary: (value) => {
    const percent = numberAt(value, ['spec', 'retryConstraint', 'budget', 'percent']);
    return percent === undefined ? '' : `at most ${percent}% retries`;
  },
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${X_GATEWAY_API}/v1alpha1`, kind: 'XBackendTrafficPolicy', name, namespace },
      `spec:
  targetRefs:
    - group: ""
      kind: Service
      name: ${nameScalar(name)}
  retryConstraint:
    budget:
      percent: 20
      interval: 10s
`,
    ),
});
