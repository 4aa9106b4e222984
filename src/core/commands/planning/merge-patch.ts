import { valueAt } from '../../model/access.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';

/** The edits that merge `patch` into `value`: objects key by key, anything else replaced, `null` taken out. */
export function mergePatch(value: Json, patch: JsonObject, path: Path = []): readonly YamlEdit[] {
  return Object.entries(patch).flatMap(([key, wanted]): readonly YamlEdit[] => {
    const here = [...path, key];
    const present = valueAt(value, here);
    if (wanted === null) return present === undefined ? [] : [{ op: 'remove', path: here }];
    return isObject(wanted) && isObject(present)
      ? mergePatch(value, wanted, here)
      : [{ op: 'set', path: here, value: wanted }];
  });
}
