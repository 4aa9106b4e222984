import { valueAt } from '../../../model/access.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';

/**
 * A strategy of updates as the server shows it: by the names of its program, with what was not written.
 *
 * @param fields of a rolling update, with what they are where they are not written
 */
export const strategyAsRead = (type: string, rolling: Json | undefined, fields: JsonObject): Json => ({
  Type: type,
  RollingUpdate:
    rolling === undefined
      ? null
      : Object.fromEntries(
          Object.entries(fields).map(([name, zero]) => [
            name,
            valueAt(rolling, [`${name.charAt(0).toLowerCase()}${name.slice(1)}`]) ?? zero ?? null,
          ]),
        ),
});
