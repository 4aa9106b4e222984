import type { MissingPermission } from '../cluster-types.ts';

/** What the paths of a kind are made of, in one version. */
export type ApiResource = Readonly<{
  group: string;
  version: string;
  kind: string;
  plural: string;
  namespaced: boolean;
  verbs: readonly string[];
}>;

export const apiVersionOf = ({ group, version }: Readonly<{ group: string; version: string }>): string =>
  group === '' ? version : `${group}/${version}`;

/** The core group lives under `api`, all others under `apis`. */
export const groupPath = (group: string, version: string): string =>
  group === '' ? `api/${version}` : `apis/${group}/${version}`;

/** The collection of a kind: of one namespace, or of all where that is null. */
export function collectionPath(resource: ApiResource, namespace: string | null): string {
  const { group, version, plural, namespaced } = resource;
  const within = namespaced && namespace !== null ? `namespaces/${encodeURIComponent(namespace)}/` : '';
  return `${groupPath(group, version)}/${within}${plural}`;
}

export const objectPath = (resource: ApiResource, namespace: string | null, name: string): string =>
  `${collectionPath(resource, namespace)}/${encodeURIComponent(name)}`;

/** The permission that a request needs. */
export const permissionFor = (
  verb: string,
  { group, plural, namespaced }: ApiResource,
  namespace: string | null,
): MissingPermission => ({ verb, group, resource: plural, namespace: namespaced ? namespace : null });
