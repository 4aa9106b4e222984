import { valueAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';

/** Adds an item to the list at `path`, which is made where there is none. */
export const appendItem = (value: JsonObject, path: Path, item: Json): YamlEdit =>
  Array.isArray(valueAt(value, path))
    ? { op: 'append', path, value: item }
    : { op: 'set', path, value: [item] };
