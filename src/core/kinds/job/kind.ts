import { defineKind } from '../define-kind.ts';
import { manifest } from '../shared/manifest.ts';
import { imagesAt } from '../shared/summaries.ts';
import { served } from '../shared/versions.ts';
import { podTemplate, TEMPLATE_FIELDS } from '../shared/workload.ts';

export const job = defineKind({
  group: 'batch',
  kind: 'Job',
  plural: 'jobs',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'workload',
  icon: 'Container',
  role: 'workload',
  podAt: ['spec', 'template'],
  joins: 'inlet',
  description: 'Runs Pods until a piece of work is done.',
  refs: [],
  commonFields: ['spec.completions', 'spec.parallelism', ...TEMPLATE_FIELDS],
  summary: (value) => imagesAt(value, 'spec.template.spec.containers[*].image'),
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'batch/v1', kind: 'Job', name, namespace },
      `spec:
${podTemplate(name, '      restartPolicy: Never\n')}`,
    ),
});
