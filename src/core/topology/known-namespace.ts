import { stringAt } from '../model/access.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceIndex } from './resource-index.ts';

/**
 * Whether it is known in which namespace an object is: it names it, or all objects leave theirs out and so are together,
 * or the user has chosen the namespace of those that do. Beside objects of other namespaces, one that names none may be
 * applied to any (docs/model/references-and-grants.md#objects-that-name-no-namespace).
 */
export function hasKnownNamespace(resource: Resource, index: ResourceIndex): boolean {
  const { namespace, value } = resource;
  if (namespace === '') return true;
  if (isPlaceholder(namespace)) return false;
  if (!isAssumed(namespace, index)) return true;
  return (stringAt(value, ['metadata', 'namespace']) ?? '') !== '';
}

/** Whether objects in a namespace may be there only because they name none, while others do. */
const isAssumed = (namespace: string, index: ResourceIndex): boolean =>
  namespace === index.settings().defaultNamespace && index.mixesNamespaces();
