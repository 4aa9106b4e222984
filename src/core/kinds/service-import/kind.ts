import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { MULTICLUSTER } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { served } from '../shared/versions.ts';

export const serviceImport = defineKind({
  group: MULTICLUSTER,
  kind: 'ServiceImport',
  plural: 'serviceimports',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1alpha1'), served('v1beta1')],
  tier: 'service',
  icon: 'Import',
  description:
    'A Service that other clusters export, as this cluster sees it. Routes can send traffic to it.',
  refs: [],
  commonFields: ['spec.type', 'spec.ports'],
  summary: (value) => stringAt(value, ['spec', 'type']) ?? '',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${MULTICLUSTER}/v1alpha1`, kind: 'ServiceImport', name, namespace },
      `spec:
  type: ClusterSetIP
  ports:
    - name: http
      port: 80
      protocol: TCP
`,
    ),
});
