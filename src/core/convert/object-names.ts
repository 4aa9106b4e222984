import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { objectAt } from '../model/access.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { uniqueNames, type UniqueNames } from './names/unique-names.ts';
import { CONVERTED_FROM } from './objects/generated-object.ts';

/** Names of objects by kind and namespace, of which no one else has one. */
export type ObjectNames = (kind: string, namespace: string) => UniqueNames;

/**
 * Names beside those of the workspace. What an earlier conversion made is not in the way: it is made again, under the same
 * name.
 */
export function objectNames(index: ResourceIndex): ObjectNames {
  const lists = new Map<string, UniqueNames>();
  return (kind, namespace) => {
    const key = `${kind} ${namespace}`;
    const known = lists.get(key);
    if (known) return known;
    const taken = index
      .inNamespace(GATEWAY_API, kind, namespace)
      .filter(({ value }) => !Object.hasOwn(objectAt(value, 'metadata.annotations'), CONVERTED_FROM));
    const made = uniqueNames(taken.map(({ name }) => name));
    lists.set(key, made);
    return made;
  };
}
