import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { createProblemList } from './problem-list.ts';
import { schemaProblems } from './schema-problems.ts';

const EITHER = { 'x-kubernetes-int-or-string': true };
const ANYTHING = { 'x-kubernetes-preserve-unknown-fields': true };
const EMBEDDED = { 'x-kubernetes-embedded-resource': true };
const INTEGER = { type: 'integer' };
const STRING = { type: 'string' };
const OBJECT = { type: 'object' };
const keyed = (items: JsonObject, keys: readonly string[] = ['name']): JsonObject => ({
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': keys,
  items,
});

/** Schemas of a field that an API server of Kubernetes 1.36 takes. */
const accepted: Record<string, JsonObject> = {
  'integer or string': EITHER,
  'integer or string with a type': { ...EITHER, ...STRING },
  'integer or string with a type that is neither': { ...EITHER, ...OBJECT },
  'integer or string as a choice': { ...EITHER, anyOf: [INTEGER, STRING] },
  'integer or string with a type and as a choice': { ...EITHER, ...STRING, anyOf: [INTEGER, STRING] },
  'the choice in the first of all': { ...EITHER, allOf: [{ anyOf: [INTEGER, STRING] }, { maxLength: 3 }] },
  'the choice without the extension': { ...STRING, anyOf: [INTEGER, STRING] },
  'the choice of what is preserved': { ...ANYTHING, anyOf: [INTEGER, STRING] },
  'integer or string with a pattern': { ...EITHER, anyOf: [INTEGER, STRING], pattern: '^[0-9]+%?$' },
  'integer or string with a default': { ...EITHER, default: '50%' },
  'anything at all': ANYTHING,
  'anything with known fields and no type': { ...ANYTHING, properties: { a: STRING } },
  'an object inside': { ...OBJECT, ...EMBEDDED, ...ANYTHING },
  'no object inside': { ...OBJECT, 'x-kubernetes-embedded-resource': false },
  'null and a default': { ...STRING, nullable: true, default: 'a' },
  'defaults inside a default': { ...OBJECT, default: {}, properties: { a: { ...STRING, default: 'x' } } },
  'no further fields': { ...OBJECT, additionalProperties: false },
  'any further fields beside known ones': {
    ...OBJECT,
    properties: { a: STRING },
    additionalProperties: true,
  },
  'further fields beside no known ones': { ...OBJECT, properties: {}, additionalProperties: STRING },
  'a branch with a field that is not outside': {
    ...OBJECT,
    properties: { a: STRING },
    oneOf: [{ properties: { b: { minLength: 1 } } }, { required: ['a'] }],
  },
  'a format and flags in a pattern': { ...STRING, format: 'unknown', pattern: String.raw`(?i)^\pL+\z` },
  'a list with keys': keyed({ ...OBJECT, required: ['name'], properties: { name: STRING } }),
  'a map that is set as one': { ...OBJECT, 'x-kubernetes-map-type': 'atomic' },
  'an example and documentation': { ...STRING, example: 'a', externalDocs: { url: 'https://example.com' } },
};

/** Those that it refuses, with the field that is at fault. */
const refused: Record<string, readonly [schema: JsonObject, field: string]> = {
  'the choice in another order': [{ ...EITHER, anyOf: [STRING, INTEGER] }, 'anyOf'],
  'the choice of one': [{ ...EITHER, oneOf: [INTEGER, STRING] }, 'oneOf'],
  'a third choice': [{ ...EITHER, anyOf: [INTEGER, STRING, { type: 'number' }] }, 'anyOf'],
  'one choice': [{ ...EITHER, anyOf: [INTEGER] }, 'anyOf'],
  'a limit beside a type in a choice': [{ ...EITHER, anyOf: [{ ...INTEGER, minimum: 1 }, STRING] }, 'anyOf'],
  'a type in all': [{ ...EITHER, allOf: [INTEGER] }, 'allOf'],
  'a type in a choice of others': [{ ...STRING, anyOf: [STRING, STRING] }, 'anyOf'],
  'the extension inside a branch': [{ ...EITHER, anyOf: [EITHER] }, 'anyOf'],
  'both extensions': [{ ...EITHER, ...ANYTHING }, 'x-kubernetes-preserve-unknown-fields'],
  'further fields beside known ones': [
    { ...OBJECT, properties: { a: STRING }, additionalProperties: STRING },
    'additionalProperties',
  ],
  'no further fields beside known ones': [
    { ...OBJECT, properties: { a: STRING }, additionalProperties: false },
    'additionalProperties',
  ],
  'a lookahead': [{ ...STRING, pattern: '^(?!a)b$' }, 'pattern'],
  'a reference to a group': [{ ...STRING, pattern: String.raw`(a)\1` }, 'pattern'],
  'keys of a list that has none': [
    { type: 'array', items: STRING, 'x-kubernetes-list-map-keys': ['name'] },
    'x-kubernetes-list-type',
  ],
  'a key that is an object': [
    keyed({ ...OBJECT, required: ['name'], properties: { name: OBJECT } }),
    'items',
  ],
  'a key twice': [
    keyed({ ...OBJECT, required: ['name'], properties: { name: STRING } }, ['name', 'name']),
    'x-kubernetes-list-map-keys',
  ],
  'a map of another type': [{ ...OBJECT, 'x-kubernetes-map-type': 'set' }, 'x-kubernetes-map-type'],
  'a map that is a text': [{ ...STRING, 'x-kubernetes-map-type': 'atomic' }, 'type'],
  'items beyond items': [{ type: 'array', items: STRING, additionalItems: false }, 'additionalItems'],
  'a dialect': [{ ...STRING, $schema: 'https://json-schema.org/schema' }, '$schema'],
};

function problems(schema: Json): readonly string[] {
  const list = createProblemList();
  schemaProblems(schema, [], list);
  return list.found.map(({ path }) => path.join('.'));
}

const withField = (field: JsonObject): JsonObject => ({ ...OBJECT, properties: { spec: field } });

describe('the API server', () => {
  test.each(Object.entries(accepted))('takes %s', (_, field) => {
    expect(problems(withField(field))).toEqual([]);
  });

  test.each(Object.entries(refused))('refuses %s', (_, [field, at]) => {
    const found = problems(withField(field));
    expect(found).not.toEqual([]);
    for (const path of found) expect(path).toContain(`properties.spec.${at}`);
  });

  test('demands that branches of the root know only fields of the root', () => {
    const branch = { properties: { other: { minLength: 1 } } };
    expect(problems({ ...withField(STRING), oneOf: [branch] })).toEqual(['oneOf.0.properties.other']);
  });

  test('needs no type at a root that preserves everything, and no null there', () => {
    expect(problems(ANYTHING)).toEqual([]);
    expect(problems({ ...OBJECT, nullable: true })).toEqual(['nullable']);
  });
});
