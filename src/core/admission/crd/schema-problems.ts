import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { goRegexp } from '../go-regexp.ts';
import { DEEPEST_SCHEMA, isSchemaType, SCHEMA_TYPES } from './read-schema.ts';
import type { ProblemList } from './problem-list.ts';
import { listOf, stringOf, stringsOf } from './written.ts';
import { isObject } from '../../yaml/is-object.ts';

/** What a structural schema must not have, wherever it stands. */
const NEVER: Readonly<Record<string, string>> = {
  $ref: '$ref is not supported',
  $schema: '$schema is not supported',
  additionalItems: 'additionalItems is not supported',
  definitions: 'definitions is not supported',
  dependencies: 'dependencies is not supported',
  deprecated: 'deprecated is not supported',
  discriminator: 'discriminator is not supported',
  id: 'id is not supported',
  patternProperties: 'patternProperties is not supported',
  readOnly: 'readOnly is not supported',
  writeOnly: 'writeOnly is not supported',
  xml: 'xml is not supported',
};

/** What may stand only outside `allOf`, `anyOf`, `oneOf` and `not`, which hold checks of values and nothing else. */
const OUTSIDE_ONLY = [
  'additionalProperties',
  'default',
  'description',
  'nullable',
  'title',
  'type',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-validations',
];

/** Notes what keeps a schema from being structural, from its root to its leaves. */
export function schemaProblems(schema: Json, path: Path, problems: ProblemList): void {
  if (!isObject(schema)) return problems.invalid(path, schema, 'must be a schema');
  const type = stringOf(schema['type']);
  const at = [...path, 'type'];
  if (type === undefined && schema['x-kubernetes-preserve-unknown-fields'] !== true)
    problems.required(at, 'must not be empty at the root');
  if (type !== undefined && type !== 'object') problems.invalid(at, type, 'must be object at the root');
  if (schema['nullable'] === true)
    problems.forbidden([...path, 'nullable'], 'nullable cannot be true at the root');
  checkNode(schema, path, problems, 0);
}

type Check = (schema: JsonObject, path: Path, problems: ProblemList, depth: number) => void;

const checkNode: Check = (schema, path, problems, depth) => {
  if (!problems.isNew('fields', schema)) return;
  if (depth > DEEPEST_SCHEMA) return problems.invalid(path, '', 'is nested too deeply');
  checkWords(schema, path, problems, depth);
  checkType(schema, path, problems, depth);
  checkLists(schema, path, problems);
  checkMaps(schema, path, problems);
  eachField(schema, path, (field, at) => checkNode(field, at, problems, depth + 1));
  eachBranch(schema, path, true, (branch, at, place) =>
    checkBranch(branch, at, problems, depth + 1, { ...place, around: depth === 0 ? schema : null }),
  );
};

const checkWords: Check = (schema, path, problems) => {
  for (const word of Object.keys(schema)) {
    const words = Object.hasOwn(NEVER, word) ? NEVER[word] : undefined;
    if (words !== undefined) problems.forbidden([...path, word], words);
  }
  if (schema['uniqueItems'] === true)
    problems.forbidden(
      [...path, 'uniqueItems'],
      'uniqueItems cannot be set to true since the runtime complexity becomes quadratic',
    );
  const pattern = stringOf(schema['pattern']);
  if (pattern !== undefined && !goRegexp(pattern))
    problems.invalid([...path, 'pattern'], pattern, "must be a valid regular expression, but isn't");
  const flag = 'x-kubernetes-preserve-unknown-fields';
  if (schema[flag] === false) problems.invalid([...path, flag], false, 'must be true or undefined');
};

const checkType: Check = (schema, path, problems, depth) => {
  const type = stringOf(schema['type']);
  const intOrString = schema['x-kubernetes-int-or-string'] === true;
  if (type !== undefined && !isSchemaType(type)) problems.unsupported([...path, 'type'], type, SCHEMA_TYPES);
  const preserves = schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (intOrString && preserves)
    problems.invalid(
      [...path, 'x-kubernetes-preserve-unknown-fields'],
      true,
      'must be false if x-kubernetes-int-or-string is true',
    );
  const free = intOrString || preserves;
  if (type === undefined && depth > 0 && !free)
    problems.required([...path, 'type'], 'must not be empty for specified object fields');
  if (type === 'array' && schema['items'] === undefined)
    problems.required([...path, 'items'], 'must be specified');
  if (Array.isArray(schema['items']))
    problems.forbidden([...path, 'items'], 'items must be a schema object and not an array');
  const { properties, additionalProperties } = schema;
  const isOpen = additionalProperties === undefined || additionalProperties === true;
  if (isObject(properties) && Object.keys(properties).length > 0 && !isOpen)
    problems.forbidden(
      [...path, 'additionalProperties'],
      'additionalProperties and properties are mutual exclusive',
    );
};

function checkLists(schema: JsonObject, path: Path, problems: ProblemList): void {
  const listType = stringOf(schema['x-kubernetes-list-type']);
  const at = [...path, 'x-kubernetes-list-type'];
  const keys = stringsOf(schema['x-kubernetes-list-map-keys']);
  if (keys.length > 0 && listType !== 'map')
    problems.invalid(at, listType ?? '', 'must be map if x-kubernetes-list-map-keys is non-empty');
  if (listType === undefined) return;
  if (!['atomic', 'set', 'map'].includes(listType))
    return problems.unsupported(at, listType, ['atomic', 'map', 'set']);
  if (schema['type'] !== 'array')
    problems.invalid(
      [...path, 'type'],
      schema['type'] ?? '',
      'must be array if x-kubernetes-list-type is specified',
    );
  if (listType !== 'map') return;
  const keysAt = [...path, 'x-kubernetes-list-map-keys'];
  if (keys.length === 0) problems.required(keysAt, 'must not be empty if x-kubernetes-list-type is map');
  const items = schema['items'];
  const properties = isObject(items) ? items['properties'] : undefined;
  if (new Set(keys).size < keys.length) problems.invalid(keysAt, keys, 'must not contain duplicate entries');
  keys.forEach((key, index) => {
    const field = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (field === undefined)
      return problems.invalid([...keysAt, index], key, 'must be one of the properties of items');
    const fieldType = isObject(field) ? (stringOf(field['type']) ?? '') : '';
    if (fieldType === 'object' || fieldType === 'array')
      problems.invalid(
        [...path, 'items', 'properties', key, 'type'],
        fieldType,
        'must be a scalar type if parent array specifies "map" x-kubernetes-list-type',
      );
  });
}

function checkMaps(schema: JsonObject, path: Path, problems: ProblemList): void {
  const mapType = stringOf(schema['x-kubernetes-map-type']);
  if (mapType === undefined) return;
  if (mapType !== 'atomic' && mapType !== 'granular')
    return problems.unsupported([...path, 'x-kubernetes-map-type'], mapType, ['atomic', 'granular']);
  if (schema['type'] !== 'object')
    problems.invalid(
      [...path, 'type'],
      schema['type'] ?? '',
      'must be object if x-kubernetes-map-type is specified',
    );
}

/** Where a schema inside `allOf` and the like stands. */
type Place = Readonly<{
  /** It is one of `anyOf: [{type: integer}, {type: string}]`, in which alone a type may be named. */
  isType: boolean;
  /** Its own `anyOf` may be that. */
  mayChooseType: boolean;
}>;

/**
 * A schema inside `allOf` and the like: it checks values and nothing else. In those of the root it says nothing of fields
 * that `around`, the schema outside, does not have; the server does not look at others.
 */
function checkBranch(
  schema: JsonObject,
  path: Path,
  problems: ProblemList,
  depth: number,
  { isType, mayChooseType, around }: Place & Readonly<{ around: JsonObject | null }>,
): void {
  if (isType || !problems.isNew('branches', schema)) return;
  if (depth > DEEPEST_SCHEMA) return problems.invalid(path, '', 'is nested too deeply');
  for (const word of OUTSIDE_ONLY) {
    if (schema[word] !== undefined) problems.forbidden([...path, word], 'must be empty to be structural');
  }
  checkWords(schema, path, problems, depth);
  eachField(schema, path, (field, at) => {
    const outside = around && fieldOutside(around, at);
    if (around && !outside && around['x-kubernetes-preserve-unknown-fields'] !== true)
      problems.required(at, 'must be defined outside of the logical junctor as well');
    const inside = { isType: false, mayChooseType: false, around: outside };
    checkBranch(field, at, problems, depth + 1, inside);
  });
  eachBranch(schema, path, mayChooseType, (branch, at, place) =>
    checkBranch(branch, at, problems, depth + 1, { ...place, mayChooseType: false, around }),
  );
}

/** The schema that `around` has for the field of a branch that is written at `at`. */
function fieldOutside(around: JsonObject, at: Path): JsonObject | null {
  const { properties, additionalProperties, items } = around;
  const key = at.at(-1);
  const isProperty = at.at(-2) === 'properties' && typeof key === 'string';
  const named =
    isProperty && isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  const found = isProperty ? (named ?? additionalProperties) : key === 'items' ? items : additionalProperties;
  return isObject(found) ? found : null;
}

type Visit = (schema: JsonObject, path: Path) => void;

function eachField(schema: JsonObject, path: Path, visit: Visit): void {
  const { properties, items, additionalProperties } = schema;
  if (isObject(properties)) {
    for (const [key, field] of Object.entries(properties)) {
      if (isObject(field)) visit(field, [...path, 'properties', key]);
    }
  }
  if (isObject(items)) visit(items, [...path, 'items']);
  if (isObject(additionalProperties)) visit(additionalProperties, [...path, 'additionalProperties']);
}

type VisitBranch = (schema: JsonObject, path: Path, place: Place) => void;

function eachBranch(schema: JsonObject, path: Path, mayChooseType: boolean, visit: VisitBranch): void {
  for (const junctor of ['allOf', 'anyOf', 'oneOf']) {
    const branches = listOf(schema[junctor]);
    const isType = mayChooseType && junctor === 'anyOf' && isTypeChoice(branches);
    branches.forEach((branch, index) => {
      const place = { isType, mayChooseType: junctor === 'allOf' && index === 0 };
      if (isObject(branch)) visit(branch, [...path, junctor, index], place);
    });
  }
  const outside = { isType: false, mayChooseType: false };
  if (isObject(schema['not'])) visit(schema['not'], [...path, 'not'], outside);
}

/** `[{type: integer}, {type: string}]`, in this order and with nothing else. */
const isTypeChoice = (branches: readonly Json[]): boolean =>
  branches.length === 2 &&
  ['integer', 'string'].every((type, index) => {
    const branch = branches[index];
    return isObject(branch) && branch['type'] === type && Object.keys(branch).length === 1;
  });
