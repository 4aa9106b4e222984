import { counted } from '../../text/words.ts';
import { defineKind, type RefSpec } from '../define-kind.ts';
import { stringsAt } from '../shared/summaries.ts';
import { CORE, MULTICLUSTER } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { removed, served } from '../shared/versions.ts';

/** By which label an EndpointSlice belongs to a Service, or to an imported one. */
const serviceLabel = (label: string, group: string, kind: string): RefSpec => ({
  role: 'endpoints',
  at: `metadata.labels["${label}"]`,
  group,
  kind,
  namespace: 'local',
  grant: false,
  targets: [`${group}/${kind}`],
  isName: true,
});

export const endpointSlice = defineKind({
  group: 'discovery.k8s.io',
  kind: 'EndpointSlice',
  plural: 'endpointslices',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1'), removed('v1beta1')],
  tier: 'workload',
  icon: 'Blocks',
  joins: 'inlet',
  description:
    'Addresses that stand behind a Service. As a rule the cluster writes them; you write them for destinations that are not Pods.',
  refs: [],
  labelRefs: [
    serviceLabel('kubernetes.io/service-name', CORE, 'Service'),
    serviceLabel('multicluster.kubernetes.io/service-name', MULTICLUSTER, 'ServiceImport'),
  ],
  commonFields: ['metadata.labels', 'addressType', 'endpoints', 'ports'],
  summary: (value) => counted(stringsAt(value, 'endpoints[*].addresses[*]').length, 'address', 'addresses'),
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', name, namespace },
      `  labels:
    kubernetes.io/service-name: ${nameScalar(name)}
addressType: IPv4
endpoints:
  - addresses:
      - 10.0.0.10
ports:
  - name: http
    port: 8080
`,
    ),
});
