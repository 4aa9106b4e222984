import { defineKind } from '../define-kind.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { filterRefs } from '../shared/filter-refs.ts';
import { backendRef, HTTP_BACKENDS, parentRefs } from '../shared/refs.ts';
import { shortList, stringsAt } from '../shared/summaries.ts';
import { served } from '../shared/versions.ts';

export const grpcRoute = defineKind({
  group: GATEWAY_API,
  kind: 'GRPCRoute',
  plural: 'grpcroutes',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'route',
  icon: 'Radio',
  role: 'route',
  status: 'route',
  joins: 'inlet',
  description:
    'Sends gRPC calls that come in at a Gateway on to Services: by host, service, method or metadata.',
  refs: [
    parentRefs,
    backendRef('backend', 'spec.rules[*].backendRefs[*]', HTTP_BACKENDS),
    ...filterRefs('GRPCRoute'),
  ],
  commonFields: [
    'spec.parentRefs',
    'spec.hostnames',
    'spec.rules[*].matches',
    'spec.rules[*].filters',
    'spec.rules[*].backendRefs',
  ],
  summary: (value) => shortList(stringsAt(value, 'spec.hostnames[*]')) || 'any host',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'GRPCRoute', name, namespace },
      `spec:
  rules:
    - matches:
        - method:
            service: example.v1.Greeter
`,
    ),
});
