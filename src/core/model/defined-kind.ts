import { stringAt } from './access.ts';
import type { Resource } from './resource.ts';

/** A kind, as a CustomResourceDefinition names it, with its scope. */
export type DefinedKind = Readonly<{ group: string; kind: string; scope: 'Namespaced' | 'Cluster' }>;

/** Whether an object is a CustomResourceDefinition. */
export const isDefinition = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  kind === 'CustomResourceDefinition' && group === 'apiextensions.k8s.io';

/** What a CustomResourceDefinition defines; undefined for other objects, and for one that names no group or kind. */
export function definedKind(resource: Pick<Resource, 'group' | 'kind' | 'value'>): DefinedKind | undefined {
  if (!isDefinition(resource)) return undefined;
  const { value } = resource;
  const group = stringAt(value, ['spec', 'group']);
  const kind = stringAt(value, ['spec', 'names', 'kind']);
  if (!group || !kind) return undefined;
  return { group, kind, scope: stringAt(value, ['spec', 'scope']) === 'Cluster' ? 'Cluster' : 'Namespaced' };
}
