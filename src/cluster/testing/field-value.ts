import type { Json, JsonObject } from '../../core/yaml/json.ts';
import { fields, items } from '../json-fields.ts';

const STEP = /\.([^.[\]]+)|\[([^\]]+)\]/g;

/** The value at a path as conflicts write it, `.spec.listeners[name="http"].port`; undefined where there is none. */
export function fieldValue(object: JsonObject, path: string): Json | undefined {
  let at: Json | undefined = object;
  for (const [, field, keys] of path.matchAll(STEP)) {
    if (field !== undefined) at = fields(at)[field];
    else {
      const wanted = (keys ?? '').split(',').map((key) => key.split('=', 2) as [string, string]);
      at = items(at).find((item) => wanted.every(([name, value]) => JSON.stringify(item[name]) === value));
    }
  }
  return at;
}
