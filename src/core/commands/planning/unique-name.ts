import type { Model } from '../../model/model.ts';
import { resourceKey, type Identity, type ResourceKey } from '../../model/resource.ts';

/** The length that every kind allows for a name (a DNS label). */
const LONGEST = 63;

/** The wished name, or the first of `name-2`, `name-3`, … that no object of this kind and namespace has, nor `taken`. */
export function uniqueName(
  model: Model,
  wish: Identity,
  taken: ReadonlySet<ResourceKey> = new Set(),
): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const name = number === 1 ? wish.name : `${wish.name.slice(0, LONGEST - suffix.length)}${suffix}`;
    const key = resourceKey({ ...wish, name });
    if (!model.resources.has(key) && !taken.has(key)) return name;
  }
}
