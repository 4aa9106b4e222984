import { expect, test } from 'vitest';
import { NEWEST_KUBERNETES } from '../../model/kubernetes-version.ts';
import type { Schema } from '../../kinds/schema.ts';
import { defaultOptions } from '../../model/options.ts';
import type { Json } from '../../yaml/json.ts';
import { compileSchema } from './compiled-schema.ts';
import { pruneAndDefault } from './prune-and-default.ts';
import { startRun } from './run.ts';

function check(schema: Schema, value: Json) {
  const run = startRun('schema', ['a'], () => true, NEWEST_KUBERNETES);
  pruneAndDefault(
    run,
    compileSchema(schema, defaultOptions, (_, one) => one),
    value,
  );
  return { says: run.found.map(({ message }) => message), blocked: run.blocked };
}

const ONE = '<nil>: Invalid value: "": "a" must validate one and only one schema (oneOf).';
const ALL = '<nil>: Invalid value: "": "a" must validate all the schemas (allOf)';

const port: Schema = { properties: { kind: { enum: ['Port'] }, port: { minimum: 1 } } };
const name: Schema = { properties: { kind: { enum: ['Name'] }, name: { minLength: 1 } } };
const open: Schema = { type: 'object', preserveUnknownFields: true };

test('the alternative of which most checks fit is the one that is explained', () => {
  expect(check({ ...open, oneOf: [port, name] }, { kind: 'Name', name: '' })).toEqual({
    says: [
      `${ONE} Found none valid`,
      'a.name: Invalid value: "": a.name in body should be at least 1 chars long',
    ],
    blocked: false,
  });
  expect(check({ ...open, oneOf: [port, name] }, { kind: 'Other' })).toEqual({
    says: [`${ONE} Found none valid`, 'a.kind: Unsupported value: "Other": supported values: "Port"'],
    blocked: true,
  });
});

test('more than one that fits is one line', () => {
  expect(check({ ...open, oneOf: [port, name] }, {})).toEqual({
    says: [`${ONE} Found 2 valid alternatives`],
    blocked: false,
  });
});

test('a text is held against formats where a number stands, too', () => {
  const address: Schema = { type: 'string', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] };
  expect(check(address, '192.0.2.1').says).toEqual([]);
  expect(check(address, 7)).toEqual({
    says: [
      'a: Invalid value: "integer": a in body must be of type string: "integer"',
      '<nil>: Invalid value: "": "a" must validate at least one schema (anyOf)',
      'a: Invalid value: "int64": a in body must be of type ipv4: "int64"',
    ],
    blocked: true,
  });
});

test('of all that must fit, some or none do', () => {
  const allOf: readonly Schema[] = [{ minimum: 3 }, { maximum: 9 }];
  expect(check({ type: 'integer', allOf }, 5).says).toEqual([]);
  expect(check({ type: 'integer', allOf }, 1).says).toEqual([
    ALL,
    'a: Invalid value: 1: a in body should be greater than or equal to 3',
  ]);
  expect(check({ type: 'integer', allOf: allOf.slice(0, 1) }, 1).says[0]).toBe(`${ALL}. None validated`);
});

test('what must not fit', () => {
  expect(check({ type: 'integer', not: { minimum: 3 } }, 5).says).toEqual([
    '<nil>: Invalid value: "": "a" must not validate the schema (not)',
  ]);
});
