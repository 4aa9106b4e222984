import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { capitalized } from '../../text/words.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { removed, served } from '../shared/versions.ts';

/** The name of a CRD is `<plural>.<group>`; what a starter does not know it takes from there. */
function starter(name: string): string {
  const [plural = name, ...rest] = name.split('.');
  const group = rest.length === 0 ? 'example.com' : rest.join('.');
  const singular = plural.replace(/s$/, '') || plural;
  const kind = capitalized(singular);
  return manifest(
    { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', name },
    `spec:
  group: ${nameScalar(group)}
  scope: Namespaced
  names:
    kind: ${nameScalar(kind)}
    plural: ${nameScalar(plural)}
    singular: ${nameScalar(singular)}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          x-kubernetes-preserve-unknown-fields: true
`,
  );
}

export const customResourceDefinition = defineKind({
  group: 'apiextensions.k8s.io',
  kind: 'CustomResourceDefinition',
  plural: 'customresourcedefinitions',
  shortNames: ['crd', 'crds'],
  scope: 'Cluster',
  versions: [served('v1'), removed('v1beta1')],
  tier: 'support',
  icon: 'FileText',
  description: 'Teaches the cluster a new kind of object.',
  refs: [],
  commonFields: ['spec.group', 'spec.names', 'spec.scope', 'spec.versions'],
  summary: (value) => {
    const kind = stringAt(value, ['spec', 'names', 'kind']);
    return kind === undefined ? '' : `${kind} of ${stringAt(value, ['spec', 'group']) ?? '?'}`;
  },
  starter,
});
