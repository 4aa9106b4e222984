import { defineKind } from '../define-kind.ts';
import { APPS } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { replicasSummary } from '../shared/summaries.ts';
import { removed, served } from '../shared/versions.ts';
import { TEMPLATE_FIELDS, templateBody } from '../shared/workload.ts';

export const deployment = defineKind({
  group: APPS,
  kind: 'Deployment',
  plural: 'deployments',
  shortNames: ['deploy'],
  scope: 'Namespaced',
  versions: [served('v1'), removed('v1beta2'), removed('v1beta1')],
  tier: 'workload',
  icon: 'Boxes',
  role: 'workload',
  podAt: ['spec', 'template'],
  joins: 'inlet',
  description:
    'Keeps a number of equal Pods running and replaces them step by step when their template changes.',
  refs: [],
  commonFields: ['spec.replicas', ...TEMPLATE_FIELDS],
  summary: replicasSummary,
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace },
      `spec:
  replicas: 2
${templateBody(name)}`,
    ),
});
