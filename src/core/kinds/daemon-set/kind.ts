import { defineKind } from '../define-kind.ts';
import { APPS } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { imagesAt } from '../shared/summaries.ts';
import { removed, served } from '../shared/versions.ts';
import { TEMPLATE_FIELDS, templateBody } from '../shared/workload.ts';

export const daemonSet = defineKind({
  group: APPS,
  kind: 'DaemonSet',
  plural: 'daemonsets',
  shortNames: ['ds'],
  scope: 'Namespaced',
  versions: [served('v1'), removed('v1beta2')],
  tier: 'workload',
  icon: 'Layers',
  role: 'workload',
  podAt: ['spec', 'template'],
  joins: 'inlet',
  description: 'One Pod on every node, such as a proxy or an agent.',
  refs: [],
  commonFields: TEMPLATE_FIELDS,
  summary: (value) => {
    const images = imagesAt(value, 'spec.template.spec.containers[*].image');
    return images === '' ? 'every node' : `every node · ${images}`;
  },
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'apps/v1', kind: 'DaemonSet', name, namespace },
      `spec:
${templateBody(name)}`,
    ),
});
