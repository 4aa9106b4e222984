import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { CORE } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { served } from '../shared/versions.ts';

function summary(value: JsonObject): string {
  const type = stringAt(value, ['spec', 'type']) ?? 'ClusterIP';
  if (type === 'ExternalName') return `→ ${stringAt(value, ['spec', 'externalName']) ?? '?'}`;
  return stringAt(value, ['spec', 'clusterIP']) === 'None' ? 'headless' : type;
}

export const service = defineKind({
  group: CORE,
  kind: 'Service',
  plural: 'services',
  shortNames: ['svc'],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'service',
  icon: 'Network',
  description: 'One stable name and port for a changing set of Pods, which it finds by their labels.',
  refs: [],
  selectors: [{ at: 'spec.selector', form: 'labels', finds: 'pods', byPort: true }],
  commonFields: [
    'spec.type',
    'spec.selector',
    'spec.ports[*].name',
    'spec.ports[*].port',
    'spec.ports[*].targetPort',
    'spec.ports[*].protocol',
    'spec.ports[*].appProtocol',
  ],
  summary,
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'v1', kind: 'Service', name, namespace },
      `spec:
  selector:
    app: ${nameScalar(name)}
  ports:
    - name: http
      port: 80
      targetPort: 8080
`,
    ),
});
