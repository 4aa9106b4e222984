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

/** The scopes of the kinds that CustomResourceDefinitions of the workspace define, by `group/Kind`. */
export type DefinedScopes = ReadonlyMap<string, DefinedKind['scope']>;

/** Of several definitions of a kind the first counts. */
export function definedScopes(resources: Iterable<Resource>): DefinedScopes {
  const scopes = new Map<string, DefinedKind['scope']>();
  for (const resource of resources) {
    const defined = definedKind(resource);
    const name = defined && `${defined.group}/${defined.kind}`;
    if (name && !scopes.has(name)) scopes.set(name, defined.scope);
  }
  return scopes;
}

/** The kinds whose scopes differ. */
export const changedScopes = (before: DefinedScopes, after: DefinedScopes): ReadonlySet<string> =>
  new Set([...before.keys(), ...after.keys()].filter((kind) => before.get(kind) !== after.get(kind)));
