import { resourceKey, type ResourceKey } from '../core/model/resource.ts';

/** `HTTPRoute` → `http-route`. */
export const baseName = (kind: string): string =>
  kind
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

type Home = Readonly<{ group: string; kind: string; namespace: string }>;

/** A name for a new object that nothing of its kind and namespace has: `service`, `service-2`, … */
export function newName(taken: Readonly<{ has: (key: ResourceKey) => boolean }>, home: Home): string {
  const base = baseName(home.kind);
  let name = base;
  for (let number = 2; taken.has(resourceKey({ ...home, name })); number++) name = `${base}-${number}`;
  return name;
}
