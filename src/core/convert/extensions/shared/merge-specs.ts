import { sameValue } from '../../../incremental/same-value.ts';
import { isObject } from '../../../yaml/is-object.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';

/** Two parts of a spec together: fields of both, items of both lists once; of single values the later one. */
export function mergeSpecs(first: JsonObject, second: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    if (Array.isArray(before) && Array.isArray(value))
      merged[key] = union(before as readonly Json[], value as readonly Json[]);
    else if (isObject(before) && isObject(value)) merged[key] = mergeSpecs(before, value);
    else merged[key] = value;
  }
  return merged;
}

/** The same part may come from several rules. */
const union = (first: readonly Json[], second: readonly Json[]): readonly Json[] => [
  ...first,
  ...second.filter((item) => !first.some((one) => sameValue(one, item))),
];
