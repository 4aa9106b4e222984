import { defineKind } from '../define-kind.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { backendRef, LAYER_4_BACKENDS, parentRefs } from '../shared/refs.ts';
import { fading, served } from '../shared/versions.ts';

export const udpRoute = defineKind({
  group: GATEWAY_API,
  kind: 'UDPRoute',
  plural: 'udproutes',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1'), fading('v1alpha2')],
  tier: 'route',
  icon: 'Shuffle',
  role: 'route',
  status: 'route',
  joins: 'inlet',
  description:
    'Sends all UDP datagrams of a listener on to Services. There is nothing to choose by but the port.',
  refs: [
    parentRefs,
    { ...backendRef('backend', 'spec.rules[*].backendRefs[*]', LAYER_4_BACKENDS), protocol: 'UDP' },
  ],
  commonFields: ['spec.parentRefs', 'spec.rules[*].backendRefs'],
  summary: () => '',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'UDPRoute', name, namespace },
      `spec:
  rules:
    - backendRefs:
        - name: ${nameScalar(name)}
          port: 53
`,
    ),
});
