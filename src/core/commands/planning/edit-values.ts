import { editValue, type ValueResult } from '../../yaml/edit/edit-value.ts';
import type { Json } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';

/** The value after edits, one after the other. */
export function editValues(value: Json, edits: readonly YamlEdit[]): ValueResult {
  let result: ValueResult = { ok: true, value };
  for (const edit of edits) if (result.ok) result = editValue(result.value, edit);
  return result;
}
