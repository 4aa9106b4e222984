import { defineKind } from '../define-kind.ts';
import { CORE } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { imagesAt } from '../shared/summaries.ts';
import { served } from '../shared/versions.ts';

export const pod = defineKind({
  group: CORE,
  kind: 'Pod',
  plural: 'pods',
  shortNames: ['po'],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'workload',
  icon: 'Box',
  role: 'workload',
  podAt: [],
  joins: 'inlet',
  description:
    'Containers that run together. Usually made by a Deployment or its like, seldom written directly.',
  refs: [],
  commonFields: [
    'metadata.labels',
    'spec.containers[*].name',
    'spec.containers[*].image',
    'spec.containers[*].ports',
  ],
  summary: (value) => imagesAt(value, 'spec.containers[*].image'),
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'v1', kind: 'Pod', name, namespace },
      `  labels:
    app: ${nameScalar(name)}
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.0.0
      ports:
        - name: http
          containerPort: 8080
`,
    ),
});
