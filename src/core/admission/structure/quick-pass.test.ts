import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../kinds/registry.ts';
import type { Schema } from '../../kinds/schema.ts';
import { schemaOf } from '../../kinds/schemas.ts';
import { allCrds, crdsText, installedCrds } from '../../model/installed-crds.ts';
import { defaultOptions } from '../../model/options.ts';
import { isServed } from '../../model/served.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Json } from '../../yaml/json.ts';
import { arbitraryValue } from '../crd/testing/arbitrary-value.ts';
import { fieldRules } from '../field-rules/registry.ts';
import { interpret } from '../testing/interpret.ts';
import { otherObjects, podObjects } from '../testing/native-objects.ts';
import { placesIn, withValue } from '../testing/places.ts';
import { brokenValues, sampleValue } from '../testing/sample-value.ts';
import { compileObject } from './compile-object.ts';
import { compileSchema, type CompiledSchema } from './compiled-schema.ts';
import { pruneAndDefault } from './prune-and-default.ts';
import { quickPass } from './quick-pass.ts';
import { startRun } from './run.ts';

/** Values of which something was said, and of which nothing was. */
type Tally = { passed: number; left: number };

function expectSame(tally: Tally, compiled: CompiledSchema, value: Json): void {
  const before = JSON.stringify(value);
  const passed = quickPass(compiled, value, 'checked');
  const { stored, finds } = interpret(compiled, value);
  expect(JSON.stringify(value)).toBe(before);
  if (passed === undefined) {
    if (finds === 0) tally.left++;
    return;
  }
  tally.passed++;
  // The same keys in the same order.
  expect([finds, JSON.stringify(passed)]).toEqual([0, JSON.stringify(stored)]);
  expect(passed === value).toBe(stored === value);
}

const subjects = kinds.flatMap(({ group, kind, versions }) =>
  versions.flatMap(({ name, served }) =>
    (served ? allCrds.filter((crds) => isServed(served, crds)) : allCrds.slice(-1)).map(
      (crds) => [kind, name, crdsText(crds), crds, schemaOf(group, kind, name) ?? {}] as const,
    ),
  ),
);

describe.each(subjects)('of %s %s, %s', (_kind, _version, _crds, crds, schema) => {
  const compiled = compileObject(schema, crds);

  test('says what the interpreter says of every field', () => {
    const tally = { passed: 0, left: 0 };
    for (const { path, compiled: field } of placesIn(compiled)) {
      expectSame(tally, compiled, withValue(compiled, path, sampleValue(field)));
      for (const { value } of brokenValues(field))
        expectSame(tally, compiled, withValue(compiled, path, value));
    }
    // What is left to the interpreter although it finds nothing holds nulls that go, alternatives, or too long a list.
    expect(tally.passed).toBeGreaterThan(tally.left);
  });

  test('says what the interpreter says of any object', () => {
    const tally = { passed: 0, left: 0 };
    fc.assert(
      fc.property(arbitraryValue(schema, crds), (value) => expectSame(tally, compiled, value)),
      { numRuns: 60 },
    );
  });
});

const LIMITED = fc.oneof(
  fc.record({
    type: fc.constant('string' as const),
    minLength: fc.option(fc.nat(3), { nil: undefined }),
    maxLength: fc.option(fc.nat(4), { nil: undefined }),
    pattern: fc.option(fc.constantFrom('^[a-c]*$', 'b$'), { nil: undefined }),
    format: fc.option(fc.constantFrom('ipv4', 'date', 'quantity', 'no-such'), { nil: undefined }),
    default: fc.option(fc.constantFrom('a', ''), { nil: undefined }),
  }),
  fc.record({
    type: fc.constantFrom('integer' as const, 'number' as const),
    minimum: fc.option(fc.integer({ min: -2, max: 3 }), { nil: undefined }),
    maximum: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
    exclusiveMinimum: fc.boolean(),
    exclusiveMaximum: fc.boolean(),
    multipleOf: fc.option(fc.constantFrom(2, 0.5), { nil: undefined }),
    format: fc.option(fc.constantFrom('int32', 'int64', 'double'), { nil: undefined }),
  }),
  fc.record({ enum: fc.constantFrom<Json[]>(['a', 1], ['b', null]), intOrString: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('boolean' as const, undefined),
    nullable: fc.boolean(),
    intOrString: fc.boolean(),
    preserveUnknownFields: fc.boolean(),
    maxItems: fc.option(fc.nat(2), { nil: undefined }),
  }),
);

const KEYS = ['a', 'b', 'c', '__proto__', 'constructor'];

/** Schemas as CustomResourceDefinitions have them. */
const { schema: anySchema } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    LIMITED,
    fc.record({
      type: fc.constant('array' as const),
      items: tie('schema'),
      minItems: fc.option(fc.nat(2), { nil: undefined }),
      listType: fc.constantFrom('atomic' as const, 'set' as const, 'map' as const, undefined),
      listMapKeys: fc.constantFrom(['a'], ['a', 'b'], undefined),
      nullable: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('object' as const),
      properties: fc.dictionary(fc.constantFrom(...KEYS), tie('schema'), { maxKeys: 4 }),
      required: fc.uniqueArray(fc.constantFrom('a', 'b', 'd'), { maxLength: 2 }),
      preserveUnknownFields: fc.boolean(),
      maxProperties: fc.option(fc.nat(3), { nil: undefined }),
      default: fc.option(fc.constantFrom<Json>({}, { a: 'b' }), { nil: undefined }),
    }),
    fc.record({ type: fc.constant('object' as const), additionalProperties: tie('schema') }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
  ),
}));

const anyValue: fc.Arbitrary<Json> = fc
  .letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<Json>(
        '',
        'a',
        'b',
        'abc',
        '1Gi',
        '10.0.0.1',
        null,
        true,
        0,
        1,
        2,
        3.5,
        -1,
        2 ** 40,
        1e300,
      ),
      fc.array(tie('value'), { maxLength: 12 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
    ),
  }))
  .value.map((value) => JSON.parse(JSON.stringify(value)) as Json);

const complete = (compiled: CompiledSchema, value: Json): Json =>
  pruneAndDefault(startRun('schema'), compiled, value);

const compiledFor = (schema: Schema): CompiledSchema =>
  compileSchema(schema, installedCrds(defaultOptions), complete);

/** A value that has a schema's form, more or less. */
function valueFor(schema: Schema): fc.Arbitrary<Json> {
  const { properties, additionalProperties, items } = schema;
  const inner = (): fc.Arbitrary<Json> => {
    if (items) return fc.array(valueFor(items), { maxLength: 12 });
    if (additionalProperties) return fc.dictionary(fc.constantFrom(...KEYS), valueFor(additionalProperties));
    if (!properties) return anyValue;
    const fields = Object.entries(properties).map(([key, field]) =>
      fc.option(valueFor(field), { nil: undefined }).map((value) => [key, value] as const),
    );
    return fc
      .tuple(...fields)
      .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Json);
  };
  return fc.oneof({ weight: 9, arbitrary: inner() }, { weight: 1, arbitrary: anyValue });
}

const pairs = anySchema
  .map((schema) => JSON.parse(JSON.stringify(schema)) as Schema)
  .chain((schema) => fc.tuple(fc.constant(schema), valueFor(schema)));

test('says what the interpreter says in any schema', () => {
  const tally = { passed: 0, left: 0 };
  fc.assert(
    fc.property(pairs, ([schema, value]) => expectSame(tally, compiledFor(schema), value)),
    { numRuns: 3000 },
  );
  expect(tally.passed).toBeGreaterThan(80);
});

test('fills in what the interpreter fills in, in any schema', () => {
  let passed = 0;
  fc.assert(
    fc.property(pairs, ([schema, value]) => {
      const compiled = compiledFor(schema);
      const quick = quickPass(compiled, value, 'filled');
      if (quick === undefined) return;
      passed++;
      const stored = pruneAndDefault(startRun('native'), compiled, value);
      expect(JSON.stringify(quick)).toBe(JSON.stringify(stored));
      expect(quick === value).toBe(stored === value);
    }),
    { numRuns: 3000 },
  );
  expect(passed).toBeGreaterThan(300);
});

test.each(
  [...podObjects.map(({ value }) => value), ...otherObjects].map((value) => [String(value['kind']), value]),
)('fills in the defaults of a %s', (kind, value) => {
  const [group = '', version = ''] = String(value['apiVersion']).includes('/')
    ? String(value['apiVersion']).split('/')
    : ['', String(value['apiVersion'])];
  const compiled = compileObject(schemaOf(group, kind, version) ?? {}, defaultOptions);
  const quick = quickPass(compiled, value, 'filled');
  expect(quick).toEqual(pruneAndDefault(startRun('native'), compiled, value));
});

describe.each([...fieldRules.values()].flatMap(({ id, surely }) => (surely ? [[id, surely] as const] : [])))(
  'the quicker question of %s',
  (_id, surely) => {
    const rules = [...fieldRules.values()].filter((rule) => rule.surely === surely);
    const word = fc.constantFrom<Json>(
      'type',
      'Exact',
      'PathPrefix',
      'RegularExpression',
      'RequestRedirect',
      'URLRewrite',
      'CORS',
      '/a',
      '/',
      '',
      '/a//b',
      '/a/..',
      '/./a',
      '/a/.b',
      '/a.b/',
      '/%2f',
      '/a b',
      'edge',
      'edge-2',
      null,
      1,
    );
    const field = fc.constantFrom(
      'type',
      'value',
      'name',
      'namespace',
      'sectionName',
      'filters',
      'backendRefs',
      'matches',
      'path',
      'requestRedirect',
      'urlRewrite',
      'cors',
      'replacePrefixMatch',
    );
    const { node } = fc.letrec<{ node: Json }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        word,
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(field, tie('node'), { maxKeys: 3 }),
      ),
    }));

    test('is answered with yes only where the rules hold', () => {
      fc.assert(
        fc.property(node, (value) => {
          if (holdsUnknown(value) || !surely(value)) return;
          for (const { id, holds } of rules) expect([id, holds(value)]).toEqual([id, true]);
        }),
        { numRuns: 300 },
      );
    });
  },
);

test('nothing is asked quickly of a rule that is another in older CRDs', () => {
  const asked = [...fieldRules.values()].filter(({ surely }) => surely);
  expect(asked.filter(({ older = [] }) => older.some(({ holds }) => holds))).toEqual([]);
});
