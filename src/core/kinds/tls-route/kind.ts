import { defineKind } from '../define-kind.ts';
import { both } from '../../model/served.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { backendRef, parentRefs } from '../shared/refs.ts';
import { shortList, stringsAt } from '../shared/summaries.ts';

export const tlsRoute = defineKind({
  group: GATEWAY_API,
  kind: 'TLSRoute',
  plural: 'tlsroutes',
  shortNames: [],
  scope: 'Namespaced',
  versions: [
    { name: 'v1', served: both('1.5') },
    { name: 'v1alpha3', served: { experimental: '1.4' }, deprecated: '1.5' },
    { name: 'v1alpha2', served: { experimental: '1.2' }, deprecated: '1.5' },
  ],
  tier: 'route',
  icon: 'LockKeyhole',
  role: 'route',
  status: 'route',
  joins: 'inlet',
  description:
    'Sends TLS connections on to Services by the name the client asks for (SNI), as a rule without decrypting them.',
  refs: [parentRefs, backendRef('backend', 'spec.rules[*].backendRefs[*]')],
  commonFields: ['spec.parentRefs', 'spec.hostnames', 'spec.rules[*].backendRefs'],
  summary: (value) => shortList(stringsAt(value, 'spec.hostnames[*]')),
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'TLSRoute', name, namespace },
      `spec:
  hostnames:
    - secure.example.com
  rules:
    - backendRefs:
        - name: ${nameScalar(name)}
          port: 443
`,
    ),
});
