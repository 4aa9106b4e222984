import { parseKey, type ResourceKey } from '../../core/model/resource.ts';

/** The namespace in which a new object most likely belongs: the only one that the manifests have, else the default one. */
export function usualNamespace(
  nodes: ReadonlyMap<ResourceKey, Readonly<{ origin: string }>>,
  defaultNamespace: string,
): string {
  const found = new Set<string>();
  for (const [key, { origin }] of nodes) {
    const { namespace } = parseKey(key);
    if (origin === 'manifest' && namespace !== '') found.add(namespace);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : defaultNamespace;
}
