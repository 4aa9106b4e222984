import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { goRegexp } from '../go-regexp.ts';
import { DEEPEST_SCHEMA, isSchemaType, SCHEMA_TYPES } from './read-schema.ts';
import type { ProblemList } from './problem-list.ts';
import { listOf, stringOf, stringsOf } from './written.ts';
import { isObject } from '../../yaml/is-object.ts';

/** What a structural schema must not have, wherever it stands. */
const NEVER: Readonly<Record<string, string>> = {
  $ref: '$ref is not supported',
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
  if (type === undefined) problems.required(at, 'must not be empty at the root');
  else if (type !== 'object') problems.invalid(at, type, 'must be object at the root');
  checkNode(schema, path, problems, 0);
}

type Check = (schema: JsonObject, path: Path, problems: ProblemList, depth: number) => void;

const checkNode: Check = (schema, path, problems, depth) => {
  if (!problems.isNew('fields', schema)) return;
  if (depth > DEEPEST_SCHEMA) return problems.invalid(path, '', 'is nested too deeply');
  checkWords(schema, path, problems, depth);
  checkType(schema, path, problems, depth);
  checkLists(schema, path, problems);
  eachField(schema, path, (field, at) => checkNode(field, at, problems, depth + 1));
  eachBranch(schema, path, (branch, at) => checkBranch(branch, at, problems, depth + 1, schema));
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
  for (const flag of ['x-kubernetes-preserve-unknown-fields', 'x-kubernetes-embedded-resource']) {
    if (schema[flag] === false) problems.invalid([...path, flag], false, 'must be true or undefined');
  }
};

const checkType: Check = (schema, path, problems, depth) => {
  const type = stringOf(schema['type']);
  const intOrString = schema['x-kubernetes-int-or-string'] === true;
  if (type !== undefined && !isSchemaType(type)) problems.unsupported([...path, 'type'], type, SCHEMA_TYPES);
  if (type !== undefined && intOrString)
    problems.forbidden([...path, 'type'], 'must be empty if x-kubernetes-int-or-string is true');
  const free = intOrString || schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (type === undefined && depth > 0 && !free)
    problems.required([...path, 'type'], 'must not be empty for specified object fields');
  if (type === 'array' && schema['items'] === undefined)
    problems.required([...path, 'items'], 'must be specified');
  if (Array.isArray(schema['items']))
    problems.forbidden([...path, 'items'], 'items must be a schema object and not an array');
  if (schema['additionalProperties'] === false)
    problems.forbidden([...path, 'additionalProperties'], 'additionalProperties cannot be set to false');
  if (isObject(schema['properties']) && schema['additionalProperties'])
    problems.forbidden(
      [...path, 'additionalProperties'],
      'additionalProperties and properties are mutual exclusive',
    );
};

function checkLists(schema: JsonObject, path: Path, problems: ProblemList): void {
  const listType = stringOf(schema['x-kubernetes-list-type']);
  if (listType === undefined) return;
  const at = [...path, 'x-kubernetes-list-type'];
  if (!['atomic', 'set', 'map'].includes(listType))
    return problems.unsupported(at, listType, ['atomic', 'map', 'set']);
  if (schema['type'] !== 'array')
    problems.invalid(
      [...path, 'type'],
      schema['type'] ?? '',
      'must be array if x-kubernetes-list-type is specified',
    );
  if (listType !== 'map') return;
  const keys = stringsOf(schema['x-kubernetes-list-map-keys']);
  const keysAt = [...path, 'x-kubernetes-list-map-keys'];
  if (keys.length === 0) problems.required(keysAt, 'must not be empty if x-kubernetes-list-type is map');
  const items = schema['items'];
  const properties = isObject(items) ? items['properties'] : undefined;
  keys.forEach((key, index) => {
    if (!isObject(properties) || !Object.hasOwn(properties, key))
      problems.invalid([...keysAt, index], key, 'must be one of the properties of items');
  });
}

/** A schema inside `allOf` and the like: it checks, and says nothing of fields that the schema around it does not have. */
function checkBranch(
  schema: JsonObject,
  path: Path,
  problems: ProblemList,
  depth: number,
  around: JsonObject,
): void {
  if (!problems.isNew('branches', schema)) return;
  if (depth > DEEPEST_SCHEMA) return problems.invalid(path, '', 'is nested too deeply');
  const isChoice = around['x-kubernetes-int-or-string'] === true && Object.keys(schema).join() === 'type';
  for (const word of OUTSIDE_ONLY) {
    if (schema[word] !== undefined && !isChoice)
      problems.forbidden([...path, word], 'must be empty to be structural');
  }
  checkWords(schema, path, problems, depth);
  const known = around['properties'];
  const items = around['items'];
  eachField(schema, path, (field, at) => {
    const key = at.at(-1);
    const outside =
      at.at(-2) === 'properties' && typeof key === 'string'
        ? isObject(known) && Object.hasOwn(known, key)
          ? known[key]
          : undefined
        : items;
    if (!isObject(outside)) {
      if (around['x-kubernetes-preserve-unknown-fields'] !== true && !around['additionalProperties'])
        problems.required(at, 'must be defined outside of the logical junctor as well');
    } else checkBranch(field, at, problems, depth + 1, outside);
  });
  eachBranch(schema, path, (branch, at) => checkBranch(branch, at, problems, depth + 1, around));
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

function eachBranch(schema: JsonObject, path: Path, visit: Visit): void {
  for (const junctor of ['allOf', 'anyOf', 'oneOf']) {
    listOf(schema[junctor]).forEach((branch, index) => {
      if (isObject(branch)) visit(branch, [...path, junctor, index]);
    });
  }
  if (isObject(schema['not'])) visit(schema['not'], [...path, 'not']);
}
