import { sameValue } from '../incremental/same-value.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject } from '../yaml/json.ts';

/** A field that is not in a manifest, and that the API server fills in there as the cluster has it. */
const isFilledIn = (written: Json | undefined, stored: Json | undefined, live: Json): boolean =>
  written === undefined && stored !== undefined && sameValue(stored, live);

function aligned(live: Json, written: Json | undefined, stored: Json | undefined): Json {
  if (Array.isArray(live) && Array.isArray(written) && live.length === written.length)
    return live.map((item: Json, index) =>
      aligned(item, written[index] as Json, Array.isArray(stored) ? (stored[index] as Json) : undefined),
    );
  if (!isObject(live) || !isObject(written)) return live;
  const filled = isObject(stored) ? stored : {};
  return Object.fromEntries(
    Object.entries(live).flatMap(([key, value]): (readonly [string, Json])[] => {
      const own = Object.hasOwn(written, key) ? written[key] : undefined;
      const default_ = Object.hasOwn(filled, key) ? filled[key] : undefined;
      return isFilledIn(own, default_, value) ? [] : [[key, aligned(value, own, default_)]];
    }),
  );
}

/**
 * An object of a cluster without the fields that its manifest leaves to the API server, so that what is left differs from the
 * manifest only where a user wrote something else. What the manifest writes itself stays, though it be a default.
 *
 * @param stored what the API server stores of the manifest
 */
export const alignedWith = (live: JsonObject, written: JsonObject, stored: Json): JsonObject =>
  aligned(live, written, stored) as JsonObject;
