import type { ServedKind } from '../cluster-types.ts';
import type { ApiResource } from '../requests/paths.ts';
import type { ReadKind } from './discovery.ts';

/** What is listed and watched by one: the objects of a kind, in one namespace or (null) in all. */
export type Collection = Readonly<{
  served: ServedKind;
  resource: ApiResource;
  /** The namespace that the user asked for. */
  namespace: string | null;
  /** Namespaces are objects without a namespace: one that was asked for is found by its name. */
  selector: Readonly<{ fieldSelector?: string }>;
}>;

/** Which collection it is, and in which version: one that is served in another version is read anew. */
export const collectionId = ({ resource, namespace }: Collection): string =>
  `${resource.group}/${resource.version}/${resource.kind}/${namespace ?? ''}`;

/**
 * The collections of a kind.
 *
 * @param namespaces those that were asked for; none for all
 */
export function collectionsOf(
  { served, resource }: ReadKind,
  namespaces: readonly string[],
): readonly Collection[] {
  const isNamespace = resource.group === '' && resource.kind === 'Namespace';
  if (namespaces.length === 0 || !(resource.namespaced || isNamespace))
    return [{ served, resource, namespace: null, selector: {} }];
  return namespaces.map((namespace) => ({
    served,
    resource,
    namespace,
    selector: isNamespace ? { fieldSelector: `metadata.name=${namespace}` } : {},
  }));
}
