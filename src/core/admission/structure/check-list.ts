import { isPlaceholder } from '../../model/placeholder.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { fieldPath } from '../words/field-path.ts';
import { shown } from '../words/quote.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { note, noteRepeated, type Run } from './run.ts';

/** The size of a list, and items that must not be equal. Its items are checked before. */
export function checkList(run: Run, { schema, limits }: CompiledSchema, list: readonly Json[]): void {
  const { minItems, maxItems, listType } = limits;
  const size = list.length;
  if (minItems !== undefined && size < minItems) tooFew(run, minItems, size);
  if (maxItems !== undefined && size > maxItems) {
    note(run, 'max-items', `Too many: ${size}: must have at most ${maxItems} items`, {
      limit: maxItems,
      size,
    });
  }
  if (size < 2 || listType === undefined || listType === 'atomic') return;
  if (listType === 'set') repeated(run, list, textOf);
  // In the kinds of Kubernetes itself the keys of a list only say how it is merged; `native` checks what must differ.
  else if (run.dialect === 'schema') repeated(run, list, (item) => keysOf(item, schema.listMapKeys ?? []));
}

function tooFew(run: Run, limit: number, size: number): void {
  const field = run.path.at(-1);
  if (run.dialect === 'native' && limit === 1 && typeof field === 'string') {
    note(run, 'required', 'Required value', { field });
    return;
  }
  const at = fieldPath(run.path);
  const words = `Invalid value: ${size}: ${at} in body should have at least ${limit} items`;
  note(run, 'min-items', words, { limit, size });
}

function repeated(run: Run, list: readonly Json[], identify: (item: Json) => string | null): void {
  const first = new Map<string, number>();
  for (let index = 0; index < list.length; index++) {
    const identity = identify(list[index] ?? null);
    if (identity === null || isPlaceholder(identity)) continue;
    const before = first.get(identity);
    if (before === undefined) first.set(identity, index);
    else noteRepeated(run, index, before, identity);
  }
}

/** An item of a set, as it is shown. Items that are no scalars are left alone: no schema has sets of them. */
const textOf = (item: Json): string | null =>
  item === null || typeof item === 'object' ? null : shown(item);

/** The keys that identify an item, in the order of their names; null where one is missing or not a scalar. */
function keysOf(item: Json, keys: readonly string[]): string | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
  const object = item as JsonObject;
  const parts: string[] = [];
  for (const key of keys.toSorted()) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (value === undefined || value === null || typeof value === 'object') return null;
    parts.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`);
  }
  return `{${parts.join(',')}}`;
}
