import { differingPaths } from '../compare/compare-objects.ts';
import { pathText, valueAt } from '../model/access.ts';
import { writeYaml } from '../yaml/write.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { cleanObject } from './clean-object.ts';

/** What an apply does to one object, for people. */
export type AppliedChange = Readonly<{
  /** The outermost fields that differ. */
  fields: readonly Readonly<{ path: string; was: Json | undefined; is: Json | undefined }>[];
  /** Both as manifests, for their lines. */
  before: string;
  after: string;
}>;

/**
 * What a server-side apply changed, or by a dry run would change: the object that is there against the answer, since both have
 * the defaults (docs/model/cluster.md#apply).
 *
 * @param before null where it is not there yet
 */
export function appliedChange(before: JsonObject | null, after: JsonObject): AppliedChange {
  const [was, is] = [before && cleanObject(before).value, cleanObject(after).value];
  return {
    fields: was
      ? differingPaths(was, is, []).map((path) => ({
          path: pathText(path),
          was: valueAt(was, path),
          is: valueAt(is, path),
        }))
      : [],
    before: was ? writeYaml(was) : '',
    after: writeYaml(is),
  };
}
