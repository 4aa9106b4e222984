import type { Json, JsonObject, Path } from '../json.ts';
import type { YamlEdit } from '../yaml-edit.ts';

/** The value after an edit, or why there is none. */
export type ValueResult = Readonly<{ ok: true; value: Json } | { ok: false; reason: string }>;

type Change = (value: Json | undefined) => ValueResult;

const done = (value: Json): ValueResult => ({ ok: true, value });
const refuse = (reason: string): ValueResult => ({ ok: false, reason });

/** Marks a key or item to be removed; never leaves this file. */
const GONE: JsonObject = {};

/**
 * What an edit means for the value alone. Setting, inserting and appending create the mappings and lists that are
 * missing on the path (an empty value counts as missing); removing what is not there changes nothing.
 */
export function editValue(value: Json, edit: YamlEdit): ValueResult {
  switch (edit.op) {
    case 'set':
      return at(value, edit.path, 0, () => done(edit.value), true);
    case 'remove':
      return edit.path.length === 0
        ? done(null)
        : at(value, edit.path, 0, (old) => (old === undefined ? refuse('') : done(GONE)), false);
    case 'insert':
      return at(value, edit.path, 0, (old) => inserted(old, edit.index, edit.value, edit.path), true);
    case 'append':
      return at(
        value,
        edit.path,
        0,
        (old) => inserted(old, Array.isArray(old) ? old.length : 0, edit.value, edit.path),
        true,
      );
    case 'rename':
      return renamed(value, edit.path, edit.key);
    case 'move':
      return at(value, edit.path, 0, (old) => moved(old, edit.from, edit.to, edit.path), false);
  }
}

/** Applies `change` to the value at `path`; with `create`, missing parents are created. */
function at(
  value: Json | undefined,
  path: Path,
  depth: number,
  change: Change,
  create: boolean,
): ValueResult {
  if (depth === path.length) return change(value);
  const step = path[depth] ?? '';
  const missing = value === undefined || value === null;
  if (missing && !create) return refuse(`There is no ${wordsFor(path)}.`);
  const holder = missing ? (typeof step === 'number' ? [] : {}) : value;
  if (Array.isArray(holder)) return inList(holder, path, depth, change, create);
  if (typeof holder !== 'object' || holder === null) {
    return refuse(`${wordsFor(path.slice(0, depth))} is a single value, so it cannot hold "${step}".`);
  }
  return inMap(holder as JsonObject, path, depth, change, create);
}

function inList(
  list: readonly Json[],
  path: Path,
  depth: number,
  change: Change,
  create: boolean,
): ValueResult {
  const step = path[depth];
  if (typeof step !== 'number')
    return refuse(`${wordsFor(path.slice(0, depth))} is a list, so it cannot hold the key "${step ?? ''}".`);
  if (step < 0 || step > list.length || !Number.isInteger(step) || (step === list.length && !create)) {
    return refuse(`${wordsFor(path.slice(0, depth))} has ${list.length} items; there is no item ${step}.`);
  }
  const result = at(list[step], path, depth + 1, change, create);
  if (!result.ok) return result;
  return done(result.value === GONE ? list.toSpliced(step, 1) : list.toSpliced(step, 1, result.value));
}

function inMap(map: JsonObject, path: Path, depth: number, change: Change, create: boolean): ValueResult {
  const key = String(path[depth]);
  const old = Object.hasOwn(map, key) ? map[key] : undefined;
  const result = at(old, path, depth + 1, change, create);
  if (!result.ok) return result;
  if (result.value === GONE) return done(fromEntries(Object.entries(map).filter(([name]) => name !== key)));
  return done(
    old === undefined
      ? fromEntries([...Object.entries(map), [key, result.value]])
      : fromEntries(Object.entries(map).map(([name, item]) => [name, name === key ? result.value : item])),
  );
}

/** `Object.fromEntries` defines properties, so a key `__proto__` is a key like any other. */
const fromEntries = (entries: readonly (readonly [string, Json])[]): JsonObject =>
  Object.fromEntries(entries);

function inserted(old: Json | undefined, index: number, value: Json, path: Path): ValueResult {
  const list = old ?? [];
  if (!Array.isArray(list)) return refuse(`${wordsFor(path)} is not a list.`);
  if (!Number.isInteger(index) || index < 0 || index > list.length)
    return refuse(
      `${wordsFor(path)} has ${list.length} items; nothing can be inserted as item ${index + 1}.`,
    );
  return done((list as readonly Json[]).toSpliced(index, 0, value));
}

function moved(old: Json | undefined, from: number, to: number, path: Path): ValueResult {
  if (!Array.isArray(old)) return refuse(`${wordsFor(path)} is not a list.`);
  const list = old as readonly Json[];
  const item = list[from];
  if (item === undefined || list[to] === undefined)
    return refuse(`${wordsFor(path)} has ${list.length} items; item ${from} cannot move to ${to}.`);
  return done(list.toSpliced(from, 1).toSpliced(to, 0, item));
}

function renamed(value: Json, path: Path, key: string): ValueResult {
  const last = path.at(-1);
  if (typeof last !== 'string') return refuse('Only the key of a mapping can be renamed.');
  return at(
    value,
    path.slice(0, -1),
    0,
    (old) => {
      if (typeof old !== 'object' || old === null || Array.isArray(old) || !Object.hasOwn(old, last))
        return refuse(`There is no ${wordsFor(path)}.`);
      if (key !== last && Object.hasOwn(old, key)) return refuse(`The key "${key}" already exists.`);
      return done(
        fromEntries(
          Object.entries(old as JsonObject).map(([name, item]) => [name === last ? key : name, item]),
        ),
      );
    },
    false,
  );
}

/** A path in words: `spec.rules[0]`, or "the document". */
export function wordsFor(path: Path): string {
  if (path.length === 0) return 'The document';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}
