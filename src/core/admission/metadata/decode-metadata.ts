import { isObject } from '../../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { isInt64 } from '../words/go-number.ts';
import { timeProblem } from './time-problem.ts';

/** A type of Go that a part of the metadata is decoded into. */
type GoType =
  | Readonly<{ is: 'text' | 'bool' | 'int64' | 'time' | 'any'; go: string }>
  | Readonly<{ is: 'list' | 'map'; go: string; of: GoType }>
  | Readonly<{ is: 'struct'; go: string; name: string; fields: Readonly<Record<string, GoType>> }>;

const TEXT: GoType = { is: 'text', go: 'string' };
const UID: GoType = { is: 'text', go: 'types.UID' };
const BOOL: GoType = { is: 'bool', go: 'bool' };
const INT64: GoType = { is: 'int64', go: 'int64' };
const TIME: GoType = { is: 'time', go: 'string' };
const TEXTS: GoType = { is: 'map', go: 'map[string]string', of: TEXT };

const struct = (name: string, fields: Readonly<Record<string, GoType>>): GoType => ({
  is: 'struct',
  go: `v1.${name}`,
  name,
  fields,
});
const listOf = (of: GoType): GoType => ({ is: 'list', go: `[]${of.go}`, of });

const OBJECT_META = struct('ObjectMeta', {
  name: TEXT,
  generateName: TEXT,
  namespace: TEXT,
  selfLink: TEXT,
  uid: UID,
  resourceVersion: TEXT,
  generation: INT64,
  creationTimestamp: TIME,
  deletionTimestamp: TIME,
  deletionGracePeriodSeconds: INT64,
  labels: TEXTS,
  annotations: TEXTS,
  ownerReferences: listOf(
    struct('OwnerReference', {
      apiVersion: TEXT,
      kind: TEXT,
      name: TEXT,
      uid: UID,
      controller: BOOL,
      blockOwnerDeletion: BOOL,
    }),
  ),
  finalizers: listOf(TEXT),
  managedFields: listOf(
    struct('ManagedFieldsEntry', {
      manager: TEXT,
      operation: { is: 'text', go: 'v1.ManagedFieldsOperationType' },
      apiVersion: TEXT,
      time: TIME,
      fieldsType: TEXT,
      fieldsV1: { is: 'any', go: 'v1.FieldsV1' },
      subresource: TEXT,
    }),
  ),
});

/** What keeps the server from reading the metadata of an object. */
export type DecodeProblem = Readonly<{
  path: Path;
  /** In the words of Go. */
  words: string;
  /** The types of JSON that the place takes, and that stands there; absent for a text that is no time. */
  types?: Readonly<{ wanted: string; got: string }>;
}>;

type Walk = {
  readonly path: (string | number)[];
  /** Names of fields as errors write them, and the structure that the last of them is in. */
  readonly names: string[];
  struct: string;
  /** The first value of a wrong type: decoding goes on. */
  mistyped: DecodeProblem | null;
  /** The first time that cannot be read: decoding ends. */
  ended: DecodeProblem | null;
  readonly isKnown: (path: Path) => boolean;
  readonly notKnown: Path[];
};

/**
 * Why the server cannot decode the metadata of an object, which it does before anything else; null when it can. Fields are
 * read in the order of their names, and nulls stand for absent values.
 *
 * @param within the name under which the structure of a kind of Kubernetes itself holds the metadata; custom resources have
 *   them decoded alone
 */
export function decodeProblem(
  metadata: Json,
  within: string | null,
  { isKnown, notKnown }: Pick<Walk, 'isKnown' | 'notKnown'>,
): DecodeProblem | null {
  const walk: Walk = {
    path: ['metadata'],
    names: within === null ? [] : ['metadata'],
    struct: within ?? '',
    mistyped: null,
    ended: null,
    isKnown,
    notKnown,
  };
  decode(walk, OBJECT_META, metadata);
  return walk.ended ?? walk.mistyped;
}

function decode(walk: Walk, type: GoType, value: Json): void {
  if (value === null || walk.ended || type.is === 'any') return;
  if (type.is === 'time') return decodeTime(walk, value);
  if (type.is === 'struct' && isObject(value)) return decodeFields(walk, type, value);
  if (type.is === 'map' && isObject(value)) {
    for (const key of Object.keys(value).toSorted()) {
      walk.path.push(key);
      decode(walk, type.of, value[key] ?? null);
      walk.path.pop();
    }
  } else if (type.is === 'list' && Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      walk.path.push(index);
      decode(walk, type.of, item);
      walk.path.pop();
    }
  } else if (!fits(type, value)) walk.mistyped ??= ifKnown(walk, mistyped(walk, type, value));
}

function decodeFields(walk: Walk, type: Extract<GoType, { is: 'struct' }>, value: JsonObject): void {
  const before = walk.struct;
  for (const key of Object.keys(value).toSorted()) {
    const field = Object.hasOwn(type.fields, key) ? type.fields[key] : undefined;
    if (!field) continue;
    walk.struct = type.name;
    walk.path.push(key);
    walk.names.push(key);
    decode(walk, field, value[key] ?? null);
    walk.names.pop();
    walk.path.pop();
  }
  walk.struct = before;
}

function decodeTime(walk: Walk, value: Json): void {
  if (typeof value !== 'string') walk.ended = ifKnown(walk, mistyped(walk, TIME, value));
  else {
    const words = timeProblem(value);
    if (words !== null) walk.ended = ifKnown(walk, { path: [...walk.path], words });
  }
}

/** A problem, unless what stands there is filled in later. */
function ifKnown({ isKnown, notKnown }: Walk, problem: DecodeProblem): DecodeProblem | null {
  if (isKnown(problem.path)) return problem;
  notKnown.push(problem.path);
  return null;
}

const fits = ({ is }: GoType, value: Json): boolean =>
  (is === 'text' && typeof value === 'string') ||
  (is === 'bool' && typeof value === 'boolean') ||
  (is === 'int64' && typeof value === 'number' && isInt64(value));

/** The types as schemas call them. */
const WANTED: Readonly<Record<GoType['is'], string>> = {
  text: 'string',
  time: 'string',
  bool: 'boolean',
  int64: 'integer',
  list: 'array',
  map: 'object',
  struct: 'object',
  any: 'any',
};

function mistyped({ path, names, struct }: Walk, { is, go }: GoType, value: Json): DecodeProblem {
  const place = struct === '' ? 'value' : `struct field ${[struct, ...names].join('.')}`;
  const number = is === 'int64' && typeof value === 'number' ? ` ${String(value)}` : '';
  const got = typeOf(value);
  return {
    path: [...path],
    words: `json: cannot unmarshal ${got}${number} into Go ${place} of type ${go}`,
    types: { wanted: WANTED[is], got },
  };
}

function typeOf(value: Json): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
