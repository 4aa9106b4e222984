import { resourceKey, type ResourceKey } from '../../model/resource.ts';
import { splitVersion } from '../../model/split-version.ts';
import { stringAt, valueAt } from '../../model/access.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';

/** A value of an object. */
export type FieldPlace = Readonly<{ key: ResourceKey; path: Path }>;

/** An object, and perhaps a field of it: `HTTPRoute shop/cart spec.rules[0].timeouts`. */
const TEXT = /^(\S+) ([^\s/]+)\/(\S+)(?: (.+))?$/;

/** A step of a field: a key, an index, or an item of a list by its name. */
const STEP = /\[name=([^\]]*)\]|\[(\d+)\]|([^.[\]]+)/g;

/**
 * Finds the places that the report of a conversion names in its objects; null for what is none of them.
 *
 * @param objects all that was made
 */
export function fieldPlaces(objects: readonly JsonObject[]): (text: string) => FieldPlace | null {
  const byName = new Map(objects.map((value) => [nameOf(value), value] as const));
  return (text) => {
    const [, kind = '', namespace = '', name = '', field = ''] = TEXT.exec(text) ?? [];
    const value = byName.get(`${kind} ${namespace}/${name}`);
    if (!value) return null;
    const { group } = splitVersion(stringAt(value, 'apiVersion') ?? '');
    return { key: resourceKey({ group, kind, namespace, name }), path: pathIn(value, field) };
  };
}

const nameOf = (value: JsonObject): string =>
  `${stringAt(value, 'kind') ?? ''} ${stringAt(value, 'metadata.namespace') ?? ''}/${stringAt(value, 'metadata.name') ?? ''}`;

/** The path of a field as far as the object has it. */
function pathIn(value: JsonObject, field: string): Path {
  const path: (string | number)[] = [];
  for (const [, item, index, key = ''] of field.matchAll(STEP)) {
    const step =
      item === undefined ? (index === undefined ? key : Number(index)) : indexOf(value, path, item);
    if (step === null || valueAt(value, [...path, step]) === undefined) break;
    path.push(step);
  }
  return path;
}

function indexOf(value: JsonObject, path: Path, name: string): number | null {
  const list = valueAt(value, path);
  const at = Array.isArray(list) ? list.findIndex((item) => stringAt(item, 'name') === name) : -1;
  return at < 0 ? null : at;
}
