import { sameValue } from '../incremental/same-value.ts';
import { valueAt } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import { serverFields } from '../model/server-fields.ts';
import { withoutField } from '../model/without-field.ts';
import { byText } from '../text/by-text.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';

/** An object that is on both sides with another value. */
export type ChangedObject = Readonly<{
  before: Resource;
  after: Resource;
  /** The outermost fields that differ. */
  paths: readonly Path[];
}>;

/** How the objects of two workspaces differ, each list by kind, namespace and name. */
export type ObjectChanges = Readonly<{
  added: readonly Resource[];
  removed: readonly Resource[];
  changed: readonly ChangedObject[];
}>;

/** The outermost places at which two values differ; items of lists of another length differ as a whole list. */
export function differingPaths(a: Json | undefined, b: Json | undefined, path: Path): readonly Path[] {
  if (sameValue(a, b)) return [];
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted(byText);
    return keys.flatMap((key) => differingPaths(valueAt(a, [key]), valueAt(b, [key]), [...path, key]));
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length)
    return a.flatMap((item: Json, index) => differingPaths(item, b[index] as Json, [...path, index]));
  return [path];
}

/** An object without what the API server and its controllers write into it. */
function withoutServerFields(value: JsonObject): JsonObject {
  let rest = value;
  for (const path of serverFields(value)) rest = withoutField(rest, path) as JsonObject;
  return rest;
}

/**
 * Compares the objects of two workspaces. An object is the same by group, kind, namespace and name, whatever version it is
 * written in; it is changed where its value differs, leaving out what the API server writes
 * (docs/model/comparison.md#objects).
 */
export function compareObjects(before: Model, after: Model): ObjectChanges {
  const ordered = ({ resources }: Model): readonly Resource[] =>
    [...resources.values()].toSorted((a, b) => byText(orderOf(a), orderOf(b)));
  return {
    added: ordered(after).filter(({ key }) => !before.resources.has(key)),
    removed: ordered(before).filter(({ key }) => !after.resources.has(key)),
    changed: ordered(before).flatMap((old): readonly ChangedObject[] => {
      const now = after.resources.get(old.key);
      if (!now || now.value === old.value) return [];
      const paths = differingPaths(withoutServerFields(old.value), withoutServerFields(now.value), []);
      return paths.length === 0 ? [] : [{ before: old, after: now, paths }];
    }),
  };
}

const orderOf = ({ kind, namespace, name, group }: Resource): string =>
  [kind, namespace, name, group].join('\0');
