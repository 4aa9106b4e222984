import { isPlaceholder } from '../../model/placeholder.ts';
import { isSince } from '../../model/kubernetes-version.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { badValue } from '../words/bad-value.ts';
import { fieldPath } from '../words/field-path.ts';
import { goJson } from '../words/go-json.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { note, noteRepeated, type Run } from './run.ts';

/** The size of a list, and items that must not be equal. Its items are checked before. */
export function checkList(run: Run, { schema }: CompiledSchema, list: readonly Json[]): void {
  const { minItems, maxItems, listType } = schema;
  const size = list.length;
  if (minItems !== undefined && size < minItems) tooFew(run, minItems, size);
  if (maxItems !== undefined && size > maxItems) tooMany(run, { kind: 'max-items', limit: maxItems, size });
  if (listType === 'set') distinct(run, list, (item) => (isCompared(run, item) ? { value: item } : null));
  // In the kinds of Kubernetes itself the keys of a list only say how it is merged; `native` checks what must differ.
  else if (listType === 'map' && run.dialect === 'schema') checkMap(run, schema.listMapKeys ?? [], list);
}

/** No set of a kind of Kubernetes itself has items that are not scalars. */
const isCompared = ({ dialect }: Run, item: Json): boolean =>
  dialect === 'schema' || (item !== null && typeof item !== 'object');

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

/** Items of a list that are told apart by keys: objects, of which no two have equal ones. */
function checkMap(run: Run, keys: readonly string[], list: readonly Json[]): void {
  const wrong = list.findIndex((item) => item !== null && !isObject(item));
  if (wrong < 0) {
    distinct(run, list, (item, index) => keysOf(run, { keys, item, index }));
    return;
  }
  // The server says so of the first, and does not compare the others.
  const value = badValue(list[wrong] ?? null, run.kubernetes);
  noteRepeated(run, wrong, `Invalid value: ${value}: must be an object for an array of list-type map`);
}

/** What tells an item of a list apart, and where it can be pointed at. */
type Identity = Readonly<{ value: Json }>;

/** Items that equal an earlier one; of three or more the server reports the second only. */
function distinct(
  run: Run,
  list: readonly Json[],
  identify: (item: Json, index: number) => Identity | null,
): void {
  if (list.length < 2) return;
  const seen = new Map<string, { first: number; reported: boolean }>();
  for (const [index, item] of list.entries()) {
    const identity = identify(item, index);
    if (identity === null || holdsPlaceholder(identity.value)) continue;
    const id = goJson(identity.value);
    const before = seen.get(id);
    if (!before) seen.set(id, { first: index, reported: false });
    else if (run.dialect === 'native' || !before.reported) {
      before.reported = true;
      const { first } = before;
      noteRepeated(run, index, `Duplicate value: ${badValue(identity.value, run.kubernetes)}`, first);
    }
  }
}

function holdsPlaceholder(value: Json): boolean {
  if (typeof value === 'string') return isPlaceholder(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsPlaceholder);
}

/** The keys that an item has; null where one that it lacks may be filled in later. */
function keysOf(
  { path, isKnown }: Run,
  { keys, item, index }: Readonly<{ keys: readonly string[]; item: Json; index: number }>,
): Identity | null {
  const object = isObject(item) ? item : {};
  const found: Record<string, Json> = {};
  for (const key of keys) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (value !== undefined) found[key] = value;
    else if (!isKnown([...path, index, key])) return null;
  }
  return { value: found };
}
