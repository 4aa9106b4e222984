import { valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import { holdsUnknown } from '../model/unknown-values.ts';
import { CORE } from '../kinds/shared/groups.ts';
import { labelsOf, matchesSelector, type Labels } from './label-selector.ts';
import { memo } from '../incremental/memo.ts';
import { kindBucket } from './kind-bucket.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Sorting } from './sorting.ts';
import type { JsonObject } from '../yaml/json.ts';

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

/** A namespace that the manifests declare, with its labels. */
export type DeclaredNamespace = Readonly<{ name: string; labels: Labels }>;

const ALL = 'all';

const byLabels: Sorting<DeclaredNamespace> = {
  name: 'namespaces',
  entriesOf: memo((namespace) => [[ALL, { name: namespace.name, labels: declaredLabels(namespace) }]]),
};

/** The namespaces that the manifests declare: the same list while neither names nor labels change. */
export const labelledNamespaces = (index: ResourceIndex): readonly DeclaredNamespace[] =>
  index.sorted(byLabels, kindBucket(CORE, 'Namespace'), ALL);

/** The names of those that a selector takes, once for each selector. */
export const namesTaken: (
  declared: readonly DeclaredNamespace[],
) => (selector: JsonObject) => ReadonlySet<string> = memo((declared) =>
  memo(
    (selector) =>
      new Set(declared.filter(({ labels }) => matchesSelector(selector, labels)).map(({ name }) => name)),
  ),
);

/** The objects of the manifests that declare a namespace. */
export const declaredNamespaces = (index: ResourceIndex): readonly Resource[] =>
  index.ofKind(CORE, 'Namespace');
