import { defineKind } from '../define-kind.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { backendRef, parentRefs } from '../shared/refs.ts';
import { shortList, stringsAt } from '../shared/summaries.ts';
import { fading, served } from '../shared/versions.ts';

export const tlsRoute = defineKind({
  group: GATEWAY_API,
  kind: 'TLSRoute',
  plural: 'tlsroutes',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1'), fading('v1alpha3'), fading('v1alpha2')],
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
