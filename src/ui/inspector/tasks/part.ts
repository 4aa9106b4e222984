import { valueAt } from '../../../core/model/access.ts';
import { schemaAt } from '../../../core/kinds/schemas.ts';
import type { Path } from '../../../core/yaml/json.ts';
import type { TaskItem } from './task-list.tsx';

/** A value inside an item, for a control: `name` is what it is called on screen. */
export function part({ path, schema, value }: Omit<TaskItem, 'what' | 'called'>, name: string, inside: Path) {
  return {
    name,
    path: [...path, ...inside],
    schema: schema && (schemaAt(schema, inside) ?? undefined),
    value: valueAt(value, inside),
    required: false,
  };
}
