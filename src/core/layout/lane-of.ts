import type { ResourceKey } from '../model/resource.ts';

/** The lane of a card: the namespace in its key, read without taking all of it apart. */
export function laneOf(key: ResourceKey): string {
  const start = key.indexOf('/', key.indexOf('/') + 1) + 1;
  return key.slice(start, key.indexOf('/', start));
}
