import { isPlaceholder } from '../../model/placeholder.ts';
import { isSince } from '../../model/kubernetes-version.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { badValue } from '../words/bad-value.ts';
import { fieldPath } from '../words/field-path.ts';
import { goJson } from '../words/go-json.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { note, noteRepeated, type Dialect, type Run } from './run.ts';

/** The size of a list, and items that must not be equal. Its items are checked before. */
export function checkList(run: Run, { schema, limits }: CompiledSchema, list: readonly Json[]): void {
  const { minItems, maxItems, listType } = limits;
  const size = list.length;
  if (minItems !== undefined && size < minItems) tooFew(run, minItems, size);
  if (maxItems !== undefined && size > maxItems) tooMany(run, { kind: 'max-items', limit: maxItems, size });
  if (listType === 'set') distinct(run, list, SCALARS_OF[run.dialect]);
  // In the kinds of Kubernetes itself the keys of a list only say how it is merged; `native` checks what must differ.
  else if (listType === 'map' && run.dialect === 'schema') checkMap(run, schema.listMapKeys ?? [], list);
}

/** What makes two items of a list equal. */
type Identity = Readonly<{
  /** The same text for equal items; null for one that is not compared. */
  textOf: (item: Json, index: number) => string | null;
  /** What is shown of an item that equals another one. */
  shown: (item: Json) => Json;
}>;

/** Sets are compared by their items. No set of a kind of Kubernetes itself has items that are not scalars. */
const SCALARS_OF: Readonly<Record<Dialect, Identity>> = {
  schema: { textOf: goJson, shown: (item) => item },
  native: {
    textOf: (item) => (item === null || typeof item === 'object' ? null : JSON.stringify(item)),
    shown: (item) => item,
  },
};

/** `Too many`, of items or of properties. */
export function tooMany(
  run: Run,
  { kind, limit, size }: Readonly<{ kind: 'max-items' | 'max-properties'; limit: number; size: number }>,
): void {
  const items = limit === 1 && isSince('1.34', run.kubernetes) ? 'item' : 'items';
  note(run, kind, `Too many: ${size}: must have at most ${limit} ${items}`, { limit, size });
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

/** Items of a list with keys: objects, of which no two have equal ones. */
function checkMap(run: Run, keys: readonly string[], list: readonly Json[]): void {
  const wrong = list.findIndex((item) => item !== null && !isObject(item));
  if (wrong < 0) {
    distinct(run, list, {
      textOf: (item, index) => keysText(run, { keys, item, index }),
      shown: (item) => keysOf(keys, item),
    });
    return;
  }
  // The server says so of the first, and does not compare the others.
  const value = badValue(list[wrong] ?? null, run.kubernetes);
  noteRepeated(run, wrong, `Invalid value: ${value}: must be an object for an array of list-type map`);
}

/** Items that equal an earlier one; of three or more the server reports the second only. */
function distinct(run: Run, list: readonly Json[], { textOf, shown }: Identity): void {
  if (list.length < 2) return;
  const seen = new Map<string, { first: number; reported: boolean }>();
  for (const [index, item] of list.entries()) {
    const text = textOf(item, index);
    if (text === null || isPlaceholder(text)) continue;
    const before = seen.get(text);
    if (!before) seen.set(text, { first: index, reported: false });
    else if (run.dialect === 'native' || !before.reported) {
      before.reported = true;
      noteRepeated(run, index, `Duplicate value: ${badValue(shown(item), run.kubernetes)}`, before.first);
    }
  }
}

const valueOf = (item: Json, key: string): Json | undefined =>
  isObject(item) && Object.hasOwn(item, key) ? item[key] : undefined;

/** The keys that an item has. */
const keysOf = (keys: readonly string[], item: Json): Json =>
  Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = valueOf(item, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** The values of the keys of an item; null where one that it lacks may be filled in later. */
function keysText(
  { path, isKnown }: Run,
  { keys, item, index }: Readonly<{ keys: readonly string[]; item: Json; index: number }>,
): string | null {
  let text = '';
  for (const key of keys) {
    const value = valueOf(item, key);
    if (value === undefined && !isKnown([...path, index, key])) return null;
    text += value === undefined ? ',' : `${goJson(value)},`;
  }
  return text;
}
