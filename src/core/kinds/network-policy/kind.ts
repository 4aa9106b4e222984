import { defineKind } from '../define-kind.ts';
import { stringsAt } from '../shared/summaries.ts';
import { NETWORKING } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { served } from '../shared/versions.ts';

export const networkPolicy = defineKind({
  group: NETWORKING,
  kind: 'NetworkPolicy',
  plural: 'networkpolicies',
  shortNames: ['netpol'],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'support',
  icon: 'BrickWall',
  joins: 'outlet',
  simulated: false,
  description:
    'Says which connections the Pods it selects may take and make. It is shown, and not taken into account where requests are traced.',
  refs: [],
  selectors: [{ at: 'spec.podSelector', form: 'selector', finds: 'pods', absentFindsAll: true }],
  commonFields: ['spec.podSelector', 'spec.policyTypes', 'spec.ingress', 'spec.egress'],
  summary: (value) => stringsAt(value, 'spec.policyTypes[*]').join(', '),
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${NETWORKING}/v1`, kind: 'NetworkPolicy', name, namespace },
      `spec:
  podSelector:
    matchLabels:
      app: ${nameScalar(name)}
  policyTypes:
    - Ingress
  ingress:
    - from:
        - podSelector: {}
      ports:
        - protocol: TCP
          port: 8080
`,
    ),
});
