import { sameValue } from '../../incremental/same-value.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';

/** The edits that make one mapping another, as small as they can be: what is the same in both stays as it is written. */
export function editsToValue(from: JsonObject, to: JsonObject, path: Path = []): readonly YamlEdit[] {
  const removed = Object.keys(from)
    .filter((key) => !Object.hasOwn(to, key))
    .map((key): YamlEdit => ({ op: 'remove', path: [...path, key] }));
  const set = Object.entries(to).flatMap(([key, wanted]) =>
    Object.hasOwn(from, key)
      ? changeOf(from[key] ?? null, wanted, [...path, key])
      : [{ op: 'set', path: [...path, key], value: wanted } as const],
  );
  return [...removed, ...set];
}

function changeOf(from: Json, to: Json, path: Path): readonly YamlEdit[] {
  if (sameValue(from, to)) return [];
  if (isObject(from) && isObject(to)) return editsToValue(from, to, path);
  if (isList(from) && isList(to) && from.length > 0 && from.length <= to.length)
    return [
      ...from.flatMap((item, index) => changeOf(item, to[index] ?? null, [...path, index])),
      ...to.slice(from.length).map((value): YamlEdit => ({ op: 'append', path, value })),
    ];
  return [{ op: 'set', path, value: to }];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
