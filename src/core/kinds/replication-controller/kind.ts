import { defineKind } from '../define-kind.ts';
import { CORE } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { replicasSummary } from '../shared/summaries.ts';
import { served } from '../shared/versions.ts';
import { podTemplate, TEMPLATE_FIELDS } from '../shared/workload.ts';

export const replicationController = defineKind({
  group: CORE,
  kind: 'ReplicationController',
  plural: 'replicationcontrollers',
  shortNames: ['rc'],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'workload',
  icon: 'Boxes',
  role: 'workload',
  podAt: ['spec', 'template'],
  joins: 'inlet',
  description: 'The forerunner of ReplicaSet and Deployment: keeps a number of equal Pods running.',
  refs: [],
  commonFields: ['spec.replicas', 'spec.selector', ...TEMPLATE_FIELDS],
  summary: replicasSummary,
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'v1', kind: 'ReplicationController', name, namespace },
      `spec:
  replicas: 2
  selector:
    app: ${nameScalar(name)}
${podTemplate(name)}`,
    ),
});
