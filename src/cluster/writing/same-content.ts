import type { Json, JsonObject } from '../../core/yaml/json.ts';
import { fields } from '../json-fields.ts';

/** Who counts changes, and when: they differ where nothing else does. */
const COUNTS: ReadonlySet<string> = new Set(['generation', 'managedFields', 'resourceVersion']);

/** Whether two states of an object say the same, apart from how often and by whom it was written. */
export function sameContent(a: JsonObject, b: JsonObject): boolean {
  return sameJson(withoutCounts(a), withoutCounts(b));
}

/** The same of what users write: what controllers report in the status goes on changing. */
export function sameBesideStatus(a: JsonObject, b: JsonObject): boolean {
  const [{ status: _a, ...one }, { status: _b, ...other }] = [a, b];
  return sameContent(one, other);
}

const withoutCounts = (object: JsonObject): JsonObject => ({
  ...object,
  metadata: Object.fromEntries(
    Object.entries(fields(object['metadata'])).filter(([name]) => !COUNTS.has(name)),
  ),
});

function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => sameJson(item as Json, b[at] as Json))
    );
  const [one, other] = [a as JsonObject, b as JsonObject];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => sameJson(one[name], other[name]))
  );
}
