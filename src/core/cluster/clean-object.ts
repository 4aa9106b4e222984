import { serverFields } from '../model/server-fields.ts';
import { withoutField } from '../model/without-field.ts';
import type { JsonObject } from '../yaml/json.ts';
import { allocatedFields, type LeftOutField } from './allocated-fields.ts';

/** An object of a cluster as a manifest. */
export type CleanObject = Readonly<{
  value: JsonObject;
  /** What of it may have been a user's choice, and was left out nevertheless. */
  leftOut: readonly LeftOutField[];
}>;

const AGE = 'creationTimestamp';

/**
 * An object as a manifest: without what the API server and its controllers own.
 *
 * @param value as the API server returns it; it is not changed
 * @param keepsAge whether its age stays, since it decides who wins a conflict
 */
export function cleanObject(value: JsonObject, keepsAge = false): CleanObject {
  const allocated = allocatedFields(value);
  const paths = [...serverFields(value), ...allocated.map(({ path }) => path)].filter(
    (path) => !(keepsAge && path.length === 2 && path[1] === AGE),
  );
  let rest = value;
  // From the end: what is left out of a list moves nothing that is still to come.
  for (const path of paths) rest = (withoutField(rest, path) ?? {}) as JsonObject;
  return { value: rest, leftOut: allocated.filter(({ why }) => why !== null) };
}
