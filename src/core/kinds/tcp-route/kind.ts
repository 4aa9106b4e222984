import { defineKind } from '../define-kind.ts';
import { both } from '../../model/served.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { backendRef, LAYER_4_BACKENDS, parentRefs } from '../shared/refs.ts';

export const tcpRoute = defineKind({
  group: GATEWAY_API,
  kind: 'TCPRoute',
  plural: 'tcproutes',
  shortNames: [],
  scope: 'Namespaced',
  versions: [
    { name: 'v1', served: both('1.6') },
    { name: 'v1alpha2', served: { experimental: '1.2' }, deprecated: '1.6' },
  ],
  tier: 'route',
  icon: 'Split',
  role: 'route',
  status: 'route',
  joins: 'inlet',
  description:
    'Sends all TCP connections of a listener on to Services. There is nothing to choose by but the port.',
  refs: [parentRefs, backendRef('backend', 'spec.rules[*].backendRefs[*]', LAYER_4_BACKENDS)],
  commonFields: ['spec.parentRefs', 'spec.rules[*].backendRefs'],
  summary: () => '',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'TCPRoute', name, namespace },
      `spec:
  rules:
    - backendRefs:
        - name: ${nameScalar(name)}
          port: 9000
`,
    ),
});
