import { defineKind } from '../define-kind.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { filterRefs } from '../shared/filter-refs.ts';
import { backendRef, HTTP_BACKENDS, parentRefs } from '../shared/refs.ts';
import { shortList, stringsAt } from '../shared/summaries.ts';
import { served } from '../shared/versions.ts';

export const httpRoute = defineKind({
  group: GATEWAY_API,
  kind: 'HTTPRoute',
  plural: 'httproutes',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1'), served('v1beta1')],
  tier: 'route',
  icon: 'Route',
  role: 'route',
  status: 'route',
  joins: 'inlet',
  description:
    'Sends HTTP requests that come in at a Gateway on to Services: by host, path, header, query or method, and changes them on the way.',
  refs: [
    parentRefs,
    backendRef('backend', 'spec.rules[*].backendRefs[*]', HTTP_BACKENDS),
    ...filterRefs('HTTPRoute'),
  ],
  commonFields: [
    'spec.parentRefs',
    'spec.hostnames',
    'spec.rules[*].matches',
    'spec.rules[*].filters',
    'spec.rules[*].backendRefs',
    'spec.rules[*].timeouts',
  ],
  summary: (value) => shortList(stringsAt(value, 'spec.hostnames[*]')) || 'any host',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'HTTPRoute', name, namespace },
      `spec:
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /
`,
    ),
});
