import { defineKind } from '../define-kind.ts';
import { APPS } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { replicasSummary } from '../shared/summaries.ts';
import { removed, served } from '../shared/versions.ts';
import { TEMPLATE_FIELDS, templateBody } from '../shared/workload.ts';

export const replicaSet = defineKind({
  group: APPS,
  kind: 'ReplicaSet',
  plural: 'replicasets',
  shortNames: ['rs'],
  scope: 'Namespaced',
  versions: [served('v1'), removed('v1beta2')],
  tier: 'workload',
  icon: 'Boxes',
  role: 'workload',
  podAt: ['spec', 'template'],
  joins: 'inlet',
  description: 'Keeps a number of equal Pods running. As a rule a Deployment makes and replaces it.',
  refs: [],
  commonFields: ['spec.replicas', ...TEMPLATE_FIELDS],
  summary: replicasSummary,
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'apps/v1', kind: 'ReplicaSet', name, namespace },
      `spec:
  replicas: 2
${templateBody(name)}`,
    ),
});
