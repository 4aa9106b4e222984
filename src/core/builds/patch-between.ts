import { sameValue } from '../incremental/same-value.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import type { MergeSchema } from './merge-schema-of.ts';

/**
 * The strategic merge patch that makes `next` of `now`, as small as it can be: null for what goes, items of merged lists
 * by their keys, other lists as a whole. Undefined where nothing differs.
 */
export function patchBetween(now: Json, next: Json, schema: MergeSchema | undefined): Json | undefined {
  if (sameValue(now, next)) return undefined;
  if (isObject(now) && isObject(next)) return mapPatch(now, next, schema);
  const keys = schema?.keys;
  if (Array.isArray(now) && Array.isArray(next) && keys !== undefined && keys.length > 0) {
    return itemsPatch(now as readonly Json[], next as readonly Json[], keys, schema) ?? next;
  }
  return next;
}

function mapPatch(now: JsonObject, next: JsonObject, schema: MergeSchema | undefined): JsonObject {
  const entries: [string, Json][] = [];
  for (const key of new Set([...Object.keys(now), ...Object.keys(next)])) {
    const [was, is] = [now[key], next[key]];
    if (is === undefined) entries.push([key, null]);
    else if (was === undefined) entries.push([key, is]);
    else {
      const inner = patchBetween(was, is, schema?.fields?.[key]);
      if (inner !== undefined) entries.push([key, inner]);
    }
  }
  return Object.fromEntries(entries);
}

/** Items of a merged list, each with its keys; null where they cannot be distinguished by those. */
function itemsPatch(
  now: readonly Json[],
  next: readonly Json[],
  keys: readonly string[],
  schema: MergeSchema | undefined,
): readonly Json[] | null {
  const [before, after] = [byKeys(now, keys), byKeys(next, keys)];
  if (!before || !after) return null;
  const items: Json[] = [];
  const itemSchema = schema?.fields && { fields: schema.fields };
  for (const [id, item] of after) {
    const old = before.get(id);
    const inner = old === undefined ? item : patchBetween(old, item, itemSchema);
    if (inner !== undefined) items.push({ ...keysOf(item, keys), ...(inner as JsonObject) });
  }
  for (const [id, item] of before)
    if (!after.has(id)) items.push({ ...keysOf(item, keys), $patch: 'delete' });
  return items;
}

const keysOf = (item: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]])));

/** The items by their keys; null where two have the same, or one has none. */
export function byKeys(
  items: readonly Json[],
  keys: readonly string[],
): ReadonlyMap<string, JsonObject> | null {
  const found = new Map<string, JsonObject>();
  for (const item of items) {
    if (!isObject(item) || item[keys[0] ?? ''] === undefined) return null;
    found.set(JSON.stringify(keysOf(item, keys)), item);
  }
  return found.size === items.length ? found : null;
}
