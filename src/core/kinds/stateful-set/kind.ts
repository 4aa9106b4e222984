import { defineKind } from '../define-kind.ts';
import { APPS, CORE } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { replicasSummary } from '../shared/summaries.ts';
import { removed, served } from '../shared/versions.ts';
import { TEMPLATE_FIELDS, templateBody } from '../shared/workload.ts';

export const statefulSet = defineKind({
  group: APPS,
  kind: 'StatefulSet',
  plural: 'statefulsets',
  shortNames: ['sts'],
  scope: 'Namespaced',
  versions: [served('v1'), removed('v1beta2'), removed('v1beta1')],
  tier: 'workload',
  icon: 'SquareStack',
  role: 'workload',
  podAt: ['spec', 'template'],
  joins: 'inlet',
  description: 'Pods with a name and storage of their own each, such as the members of a database.',
  refs: [
    {
      role: 'service-name',
      at: 'spec.serviceName',
      group: CORE,
      kind: 'Service',
      namespace: 'local',
      grant: false,
      targets: [`${CORE}/Service`],
      isName: true,
    },
  ],
  commonFields: ['spec.replicas', 'spec.serviceName', ...TEMPLATE_FIELDS],
  summary: replicasSummary,
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'apps/v1', kind: 'StatefulSet', name, namespace },
      `spec:
  replicas: 1
  serviceName: ${nameScalar(name)}
${templateBody(name)}`,
    ),
});
