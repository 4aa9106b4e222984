import { valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, Path } from '../yaml/json.ts';

/** A value of an Ingress that a conversion has to account for. */
export type Leaf = Readonly<{
  path: Path;
  /** The name of an annotation, or the field without indices: `spec.rules[].host`. */
  feature: string;
  /** What is written there, as text. */
  value: string;
}>;

/** The parts of an Ingress that say what happens to traffic. */
const ROOTS: readonly Path[] = [['spec'], ['metadata', 'annotations']];

/**
 * Every leaf of spec and annotations of an Ingress, in the order of the text. What is empty (`http: {}`) is a leaf, too, and
 * so is what should be a mapping and is none, and a spec that is not there.
 */
export const leavesOf = ({ value }: Resource): readonly Leaf[] =>
  ROOTS.flatMap((root) => {
    const found = valueAt(value, root);
    const isEmpty = found === undefined || (isObject(found) && Object.keys(found).length === 0);
    if (!isEmpty) return leavesIn(found, root);
    return root[0] === 'spec' ? [{ path: root, feature: 'spec', value: '' }] : [];
  });

function leavesIn(value: Json, path: Path): readonly Leaf[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((item: Json, index) => leavesIn(item, [...path, index]));
  if (isObject(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, item]) => leavesIn(item, [...path, key]));
  return [{ path, feature: featureOf(path), value: textOf(value) }];
}

const isAnnotation = (path: Path): boolean => path[0] === 'metadata' && path.length > 2;

function featureOf(path: Path): string {
  if (isAnnotation(path)) return String(path[2]);
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A path as a JSON pointer (RFC 6901). */
export const jsonPointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
