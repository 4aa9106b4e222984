import type { ResourceKey } from '../../model/resource.ts';
import type { JsonObject } from '../../yaml/json.ts';

/** An object that a conversion made. */
export type GeneratedObject = Readonly<{
  value: JsonObject;
  /** Lines of comments without `#`, by the JSON pointer of what they stand above; an empty pointer for the object. */
  comments: ReadonlyMap<string, readonly string[]>;
}>;

/** The annotation that names the Ingresses that an object was made of, as `namespace/name` with commas between them. */
export const CONVERTED_FROM = 'gatehouse.dev/converted-from';

/** All annotations of an object together may have 256 KiB; others may be added. */
const LONGEST_LIST = 200_000;

/** The annotation with where an object comes from. */
export function convertedFrom(sources: Iterable<ResourceKey>): JsonObject {
  const names = [...new Set(Array.from(sources, sourceName))].toSorted();
  const list = names.join(', ');
  return { [CONVERTED_FROM]: list.length <= LONGEST_LIST ? list : `${names.length} Ingresses` };
}

/** `namespace/name` of an Ingress. */
export const sourceName = (key: ResourceKey): string => key.split('/').slice(2).join('/');

/** The namespace of an Ingress. */
export const namespaceOfKey = (key: ResourceKey): string => key.split('/')[2] ?? '';
