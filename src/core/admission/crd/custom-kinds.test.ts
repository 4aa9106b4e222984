import fc from 'fast-check';
import { objectAt } from '../../model/access.ts';
import { describe, expect, test } from 'vitest';
import { fieldPath } from '../words/field-path.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { defaultOptions } from '../../model/options.ts';
import type { Reading } from '../../model/model.ts';
import { loadModel, updateModel } from '../../model/update-model.ts';
import { analyze } from '../../analysis.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { admissionOf } from '../admission-of.ts';
import { definitionOf, schemaFor } from '../schema-for.ts';
import type { AdmissionResult } from '../violation.ts';
import { createProblemList } from './problem-list.ts';
import { readObjectSchema } from './read-schema.ts';
import { ruleProblems } from './rule-problems.ts';
import { schemaProblems } from './schema-problems.ts';

const reading: Reading = { scopeOf, defaultNamespace: 'default' };

const crd = (spec: Json, more: JsonObject = {}): JsonObject => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { spec } } },
      },
    ],
    ...more,
  },
});

const widget = (spec: Json, version = 'v1'): JsonObject => ({
  apiVersion: `example.com/${version}`,
  kind: 'Widget',
  metadata: { name: 'a' },
  spec,
});

function workspace(...objects: readonly Json[]) {
  const text = objects.map((object) => JSON.stringify(object)).join('\n---\n');
  const model = loadModel([{ path: 'a.yaml', text }], reading);
  return analyze(model, defaultOptions);
}

function admitted(...objects: readonly Json[]): AdmissionResult {
  const { model, index } = workspace(...objects);
  const [resource] = [...model.resources.values()].toReversed();
  if (!resource) throw new Error('no object');
  return admissionOf(resource, index);
}

const messages = (...objects: readonly Json[]): readonly string[] =>
  admitted(...objects).violations.map(({ message }) => message);

const fields: Json = {
  type: 'object',
  required: ['size'],
  properties: {
    size: { type: 'integer', minimum: 1, default: 3 },
    color: { type: 'string', enum: ['red', 'blue'] },
    port: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
    free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    tags: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' },
    choice: {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    },
    inner: {
      type: 'object',
      'x-kubernetes-embedded-resource': true,
      'x-kubernetes-preserve-unknown-fields': true,
    },
  },
  'x-kubernetes-validations': [
    { rule: "self.size < 10 || self.color == 'blue'", message: 'large ones are blue' },
    { rule: '!has(self.port) || self.port != 0', reason: 'FieldValueForbidden', fieldPath: '.port' },
    { rule: 'self.size != 7', messageExpression: "'not ' + string(self.size)" },
    { rule: 'self == oldSelf' },
  ],
};

describe('objects of a kind that the workspace defines', () => {
  test.each<[string, Json, readonly string[]]>([
    ['a sound one', { size: 2, color: 'red', free: { any: ['thing'] }, port: 'http' }, []],
    ['one that lives by defaults', {}, []],
    [
      'a wrong type',
      { size: '2' },
      [expect.stringContaining('must be of type integer'), expect.stringMatching(/^<nil>/)],
    ],
    [
      'another enum',
      { color: 'green' },
      [expect.stringMatching(/^spec\.color: Unsupported value/), expect.any(String)],
    ],
    ['a limit', { size: 0 }, [expect.stringContaining('greater than or equal to 1')]],
    [
      'equal items of a set',
      { tags: ['a', 'a'] },
      [expect.stringMatching(/^spec\.tags\[1\]: Duplicate value/)],
    ],
    [
      'none of two',
      { choice: {} },
      [
        expect.stringContaining('"spec.choice" must validate'),
        expect.stringContaining('spec.choice.'),
        expect.stringContaining('not checked'),
      ],
    ],
    [
      'an object inside without kind',
      { inner: { apiVersion: 'v1' } },
      [expect.stringContaining('spec.inner.kind: Required'), expect.any(String)],
    ],
    ['a rule', { size: 12, color: 'red' }, ['spec: Invalid value: large ones are blue']],
    [
      'a rule that fails',
      { size: 12 },
      ['spec: Invalid value: "object": no such key: color evaluating rule: large ones are blue'],
    ],
    [
      'a rule with reason and place',
      { port: 0 },
      ['spec.port: Forbidden: failed rule: !has(self.port) || self.port != 0'],
    ],
    ['a rule that words its message', { size: 7 }, ['spec: Invalid value: not 7']],
  ])('%s', (_, spec, expected) => {
    expect(messages(crd(fields), widget(spec))).toEqual(expected);
  });

  test('are pruned and defaulted', () => {
    const { value, unknown } = admitted(crd(fields), widget({ colour: 'red' }));
    expect(value).toMatchObject({ spec: { size: 3 } });
    expect(unknown.map(fieldPath)).toEqual(['spec.colour']);
  });

  test('in a version that the definition does not serve', () => {
    expect(messages(crd(fields), widget({}, 'v2'))).toEqual([
      'no matches for kind "Widget" in version "example.com/v2"',
    ]);
  });

  test('a definition of a built-in kind takes the place of the built-in schema', () => {
    const gateways = crd(
      { type: 'object', properties: { newField: { type: 'string' } } },
      { group: 'gateway.networking.k8s.io', names: { kind: 'Gateway', plural: 'gateways' } },
    );
    const gateway = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'a' },
      spec: { newField: 'x' },
    };
    expect(admitted(gateways, gateway)).toMatchObject({ violations: [], unknown: [] });
    expect(messages(gateway)).not.toEqual([]);
  });
});

describe('definitions', () => {
  const { model, index } = workspace(crd(fields, { scope: 'Cluster' }), widget({}));

  test('say scope and versions of a kind, and its schema', () => {
    const type = { group: 'example.com', kind: 'Widget', version: 'v1' };
    expect(definitionOf(type, index)).toMatchObject({ scope: 'Cluster', plural: 'widgets' });
    expect(schemaFor(type, index)?.properties?.['spec']?.properties?.['size']?.type).toBe('integer');
    expect(schemaFor(type, index)).toBe(schemaFor(type, index));
    expect(schemaFor({ ...type, version: 'v9' }, index)).toBeUndefined();
    expect(definitionOf({ group: '', kind: 'Service' }, index)).toBeUndefined();
    expect([...model.resources.keys()].at(-1)).toBe('example.com/Widget//a');
  });

  test('are looked at again only when they change, and by objects of their kind only', () => {
    const files = [
      { path: 'crd.json', text: JSON.stringify(crd(fields)) },
      { path: 'w.json', text: JSON.stringify(widget({ size: 12, color: 'red' })) },
      { path: 's.json', text: '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}}' },
    ];
    const first = analyze(loadModel(files, reading), defaultOptions);
    const admissions = (topology: typeof first) =>
      [...topology.model.resources.values()].map((one) => admissionOf(one, topology.index));
    const before = admissions(first);
    const changed = JSON.stringify(crd(fields)).replace('large ones are blue', 'changed');
    const edited = updateModel(first.model, [{ path: 'crd.json', type: 'put', text: changed }], reading);
    const after = admissions(analyze(edited, defaultOptions, first));
    expect(after[1]).toBe(before[1]);
    expect(after[2]?.violations.map(({ message }) => message)).toEqual(['spec: Invalid value: changed']);
  });
});

describe('definitions that the API server does not take', () => {
  const size = (schema: Json): JsonObject => crd({ type: 'object', properties: { size: schema } });
  const at = 'spec.versions[0].schema.openAPIV3Schema.properties[spec].properties[size]';

  test.each<[string, JsonObject, string]>([
    ['no type', size({}), `${at}.type: Required value: must not be empty for specified object fields`],
    [
      'an unknown type',
      size({ type: 'float' }),
      `${at}.type: Unsupported value: "float": supported values: "array", "boolean", "integer", "number", "object", "string"`,
    ],
    ['a list without items', size({ type: 'array' }), `${at}.items: Required value: must be specified`],
    ['a reference', size({ type: 'object', $ref: '#/x' }), `${at}.$ref: Forbidden: $ref is not supported`],
    [
      'fields and other fields',
      size({
        type: 'object',
        properties: { a: { type: 'string' } },
        additionalProperties: { type: 'string' },
      }),
      `${at}.additionalProperties: Forbidden: additionalProperties and properties are mutual exclusive`,
    ],
    [
      'a type within anyOf',
      size({ type: 'string', anyOf: [{ type: 'string' }] }),
      `${at}.anyOf[0].type: Forbidden: must be empty to be structural`,
    ],
    [
      'a map without keys',
      size({ type: 'array', items: { type: 'object' }, 'x-kubernetes-list-type': 'map' }),
      `${at}.x-kubernetes-list-map-keys: Required value: must not be empty if x-kubernetes-list-type is map`,
    ],
    [
      'a pattern that is none',
      size({ type: 'string', pattern: '(' }),
      `${at}.pattern: Invalid value: "(": must be a valid regular expression, but isn't`,
    ],
    [
      'a rule that is none',
      size({ type: 'string', 'x-kubernetes-validations': [{ rule: 'self ==' }] }),
      `${at}.x-kubernetes-validations[0].rule: Invalid value: "self ==": compilation failed: ERROR: Unexpected token: EOF`,
    ],
    [
      'a rule with an unknown function',
      size({ type: 'string', 'x-kubernetes-validations': [{ rule: 'nofn(self)' }] }),
      `${at}.x-kubernetes-validations[0].rule: Invalid value: "nofn(self)": compilation failed: ERROR: found no matching overload for 'nofn(dyn)'`,
    ],
    [
      'a rule over a field that is not there',
      size({
        type: 'object',
        properties: {
          a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string' } } } },
        },
        'x-kubernetes-validations': [{ rule: "self.a.all(x, x.c == 'd')" }],
      }),
      `${at}.x-kubernetes-validations[0].rule: Invalid value: "self.a.all(x, x.c == 'd')": compilation failed: ERROR: undefined field 'c'`,
    ],
    [
      'a reason that is none',
      size({ type: 'string', 'x-kubernetes-validations': [{ rule: 'true', reason: 'Why' }] }),
      `${at}.x-kubernetes-validations[0].reason: Unsupported value: "Why": supported values: "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"`,
    ],
    [
      'another name',
      { ...size({ type: 'string' }), metadata: { name: 'widget.example.com' } },
      'metadata.name: Invalid value: "widget.example.com": must be spec.names.plural+"."+spec.group',
    ],
    [
      'no schema',
      crd({}, { versions: [{ name: 'v1', served: true, storage: true }] }),
      'spec.versions[0].schema.openAPIV3Schema: Required value: schemas are required',
    ],
    [
      'two stored versions',
      crd(
        {},
        {
          versions: ['v1', 'v2'].map((name) => ({
            name,
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object' } },
          })),
        },
      ),
      'spec.versions: Invalid value: ["v1","v2"]: must have exactly one version marked as storage version',
    ],
  ])('%s', (_, definition, message) => {
    expect(messages(definition)).toEqual([message]);
  });

  test('a rule that does not compile says nothing of objects', () => {
    const broken = (type: string, rule: string) =>
      size({ type, properties: {}, 'x-kubernetes-validations': [{ rule }] });
    expect(messages(broken('string', 'self =='), widget({ size: 'a' }))).toEqual([]);
    expect(messages(broken('object', 'self.misspelled > 0'), widget({ size: {} }))).toEqual([]);
  });
});

describe('whatever stands in a definition', () => {
  const strange = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(
        null,
        true,
        false,
        0,
        -1,
        1e300,
        'object',
        'array',
        'string',
        'self ==',
        '(',
        'map',
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          'type',
          'properties',
          'items',
          'additionalProperties',
          'anyOf',
          'oneOf',
          'allOf',
          'not',
          'required',
          'enum',
          'pattern',
          'default',
          'nullable',
          '$ref',
          'x-kubernetes-validations',
          'rule',
          'message',
          'fieldPath',
          'messageExpression',
          'x-kubernetes-list-type',
          'x-kubernetes-list-map-keys',
          'x-kubernetes-int-or-string',
          'x-kubernetes-preserve-unknown-fields',
          'x-kubernetes-embedded-resource',
          '__proto__',
          'constructor',
          'spec',
        ),
        tie('value'),
        { maxKeys: 6 },
      ),
    ),
  })).value as fc.Arbitrary<Json>;

  test('nothing throws', () => {
    fc.assert(
      fc.property(strange, strange, strange, (schema, spec, object) => {
        const definition = crd(schema, objectAt({ spec }, 'spec'));
        expect(admitted(definition).failures).toEqual([]);
        expect(admitted(definition, widget(object)).failures).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('schemas nested a thousand deep are refused and read', () => {
    let schema: Json = { type: 'object' };
    for (let depth = 0; depth < 1000; depth++) schema = { type: 'object', properties: { a: schema } };
    const problems = createProblemList();
    schemaProblems(schema, [], problems);
    expect(problems.found.map(({ message }) => message)).toEqual([
      expect.stringContaining('is nested too deeply'),
    ]);
    expect(readObjectSchema(schema as JsonObject).type).toBe('object');
  });

  test('schemas whose parts are shared a million times over are read once', () => {
    let schema: JsonObject = { type: 'string', 'x-kubernetes-validations': [{ rule: 'self ==' }] };
    for (let depth = 0; depth < 40; depth++)
      schema = { type: 'object', properties: { a: schema, b: schema } };
    const problems = createProblemList();
    schemaProblems(schema, [], problems);
    ruleProblems(schema, [], problems);
    expect(problems.found).toHaveLength(1);
    const read = readObjectSchema(schema);
    expect(read.properties?.['a']).toBe(read.properties?.['b']);
  });

  test('rules that never end are stopped, and others of the object are left', () => {
    const hostile: Json = {
      type: 'object',
      properties: { list: { type: 'array', items: { type: 'integer' } }, name: { type: 'string' } },
      'x-kubernetes-validations': [
        { rule: 'self.list.all(a, self.list.all(b, self.list.all(c, a + b + c >= 0)))', message: 'slow' },
        { rule: "self.name.matches('^(a+)+$')", message: 'only the letter a' },
      ],
    };
    const list = Array.from({ length: 400 }, (_, at) => at);
    expect(messages(crd(hostile), widget({ list, name: `${'a'.repeat(5000)}b` }))).toEqual([
      'spec: Invalid value: "object": \'operation cancelled: actual cost limit exceeded\': no further validation rules will be run due to call cost exceeds limit for rule: slow',
    ]);
    expect(messages(crd(hostile), widget({ list: [], name: `${'a'.repeat(5000)}b` }))).toEqual([
      'spec: Invalid value: only the letter a',
    ]);
  });
});
