import { defineKind } from '../define-kind.ts';
import type { RefSpec } from '../define-kind.ts';
import { CORE, NETWORKING } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { isAlbAction } from './alb-action.ts';
import { shortList, stringsAt } from '../shared/summaries.ts';
import { removed, served } from '../shared/versions.ts';

const serviceBackend = (at: string): RefSpec => ({
  role: 'backend',
  at,
  group: CORE,
  kind: 'Service',
  namespace: 'local',
  grant: false,
  targets: [`${CORE}/Service`],
  rows: { holder: ['path'], target: ['port'] },
  part: 'port-object',
  except: isAlbAction,
  connection: 'ingress-to-service',
});

const resourceBackend = (at: string): RefSpec => ({
  role: 'backend',
  at,
  group: CORE,
  kind: null,
  keys: { group: 'apiGroup' },
  namespace: 'local',
  grant: false,
  targets: [],
});

export const ingress = defineKind({
  group: NETWORKING,
  kind: 'Ingress',
  plural: 'ingresses',
  shortNames: ['ing'],
  scope: 'Namespaced',
  versions: [served('v1'), removed('v1beta1')],
  tier: 'route',
  icon: 'Network',
  description:
    'The older way to let HTTP in: hosts and paths to Services, the rest in annotations of the controller.',
  refs: [
    {
      role: 'ingress-class',
      at: 'spec.ingressClassName',
      group: NETWORKING,
      kind: 'IngressClass',
      namespace: 'cluster',
      grant: false,
      targets: [`${NETWORKING}/IngressClass`],
      isName: true,
    },
    serviceBackend('spec.rules[*].http.paths[*].backend.service'),
    serviceBackend('spec.defaultBackend.service'),
    resourceBackend('spec.rules[*].http.paths[*].backend.resource'),
    resourceBackend('spec.defaultBackend.resource'),
    {
      role: 'certificate',
      at: 'spec.tls[*].secretName',
      group: CORE,
      kind: 'Secret',
      namespace: 'local',
      grant: false,
      targets: [`${CORE}/Secret`],
      rows: { holder: ['path'] },
      isName: true,
      connection: 'ingress-to-certificate',
    },
  ],
  commonFields: [
    'spec.ingressClassName',
    'spec.rules[*].host',
    'spec.rules[*].http.paths[*].path',
    'spec.rules[*].http.paths[*].pathType',
    'spec.rules[*].http.paths[*].backend',
    'spec.tls',
  ],
  summary: (value) => shortList(stringsAt(value, 'spec.rules[*].host')) || 'any host',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${NETWORKING}/v1`, kind: 'Ingress', name, namespace },
      `spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: ${nameScalar(name)}
                port:
                  number: 80
`,
    ),
});
