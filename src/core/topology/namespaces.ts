import { valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { holdsUnknown } from '../model/unknown-values.ts';
import { CORE } from '../kinds/shared/groups.ts';
import { labelsOf, type Labels } from './label-selector.ts';
import { memo } from '../incremental/memo.ts';
import type { ResourceIndex } from './resource-index.ts';

/** The label that every namespace carries: its own name. */
export const NAME_LABEL = 'kubernetes.io/metadata.name';

const declaredLabels: (namespace: Resource) => Labels = memo((namespace) => ({
  ...labelsOf(valueAt(namespace.value, 'metadata.labels')),
  [NAME_LABEL]: namespace.name,
}));

/**
 * The labels of a namespace. Every namespace carries its name as a label, whether or not the manifests hold it
 * (docs/model/attachment.md#allowed-namespaces); `declared` says whether they do, and `later` whether some of them are
 * filled in later.
 */
export function namespaceLabels(
  index: ResourceIndex,
  name: string,
): Readonly<{ labels: Labels; declared: boolean; later: boolean }> {
  const namespace = index.get(resourceKey({ group: '', kind: 'Namespace', namespace: '', name }));
  if (namespace) {
    const later = holdsUnknown(valueAt(namespace.value, 'metadata.labels'));
    return { labels: declaredLabels(namespace), declared: true, later };
  }
  return { labels: { [NAME_LABEL]: name }, declared: false, later: false };
}

/** The objects of the manifests that declare a namespace. */
export const declaredNamespaces = (index: ResourceIndex): readonly Resource[] =>
  index.ofKind(CORE, 'Namespace');
