import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { X_GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { parametersRef } from '../shared/refs.ts';

export const xMesh = defineKind({
  group: X_GATEWAY_API,
  kind: 'XMesh',
  plural: 'xmeshes',
  shortNames: ['mesh'],
  scope: 'Cluster',
  versions: [{ name: 'v1alpha1', served: { experimental: '1.4' } }],
  tier: 'entry',
  icon: 'Network',
  status: 'class',
  description: 'Names the controller that runs a service mesh, for traffic between Services.',
  refs: [parametersRef('spec.parametersRef', 'own')],
  commonFields: ['spec.controllerName', 'spec.description', 'spec.parametersRef'],
  summary: (value) => stringAt(value, ['spec', 'controllerName']) ?? '',
  starter: (name) =>
    manifest(
      { apiVersion: `${X_GATEWAY_API}/v1alpha1`, kind: 'XMesh', name },
      `spec:
  controllerName: example.com/mesh-controller
`,
    ),
});
