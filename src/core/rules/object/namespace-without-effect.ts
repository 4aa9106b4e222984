import { object } from '../../kinds/shared/example-manifests.ts';
import { isKustomizationFile } from '../../builds/folders.ts';
import { stringAt } from '../../model/access.ts';
import { placeOf } from '../../model/place-of.ts';
import { describe } from '../../topology/describe.ts';
import { defineRule } from '../define-rule.ts';
import { safe, unsetFix } from '../shared/fixes.ts';

const example = (metadata: Readonly<{ name: string; namespace?: string }>): string =>
  object('v1', 'Namespace', metadata, '');

/** A namespace of an object that belongs to the whole cluster. */
export const namespaceWithoutEffect = defineRule({
  code: 'object/namespace-without-effect',
  model: 'admission#metadata',
  severity: 'info',
  tag: 'unnecessary',
  title: 'A cluster-scoped object names a namespace.',
  why: 'Objects of this kind belong to the whole cluster: the API server clears the namespace. Two of one name in different namespaces are one object.',
  fix: 'Remove the namespace.',
  examples: {
    bad: example({ name: 'shop', namespace: '⟦shop⟧' }),
    good: example({ name: 'shop' }),
  },

  when: ({ resource }) => resource.namespace === '',

  *each({ resource }) {
    const namespace = stringAt(resource.value, 'metadata.namespace');
    if (!namespace || resource.namespace !== '') return;
    const path = ['metadata', 'namespace'];
    // A kustomization gives its namespace to all of its objects whose kinds kustomize does not know.
    if (isKustomizationFile(placeOf(resource, path).file)) return;
    yield {
      on: resource,
      path,
      message: `${describe(resource)} belongs to the whole cluster; namespace ${namespace} has no effect.`,
      fixes: [safe(unsetFix(resource, path, 'Remove the namespace'))],
    };
  },
});
