import { expect, test } from 'vitest';
import { kindOf, kinds } from './registry.ts';
import { installedSchema } from './installed-schema.ts';
import { schemaAt, schemaOf } from './schemas.ts';
import { isKindServed } from './served-versions.ts';
import type { InstalledCrds } from '../model/installed-crds.ts';
import { defaultOptions } from '../model/options.ts';
import { conforms } from './testing/conforms.ts';
import { walkSchema } from './testing/walk-schema.ts';
import { GATEWAY_API, X_GATEWAY_API } from './shared/groups.ts';
import type { Schema } from './schema.ts';

const all = kinds.map((kind) => [kind.kind, schemaOf(kind.group, kind.kind)] as const);
const placesOf = (schema: Schema | undefined) => (schema ? [...walkSchema(schema)] : []);

test.each(all)('%s has a schema whose every field says what it means', (_, schema) => {
  expect(schema).toBeDefined();
  const silent = placesOf(schema).filter(
    ({ path, schema: field }) => path !== '' && !/(\[\]|\{\*\})$/.test(path) && !field.description,
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test.each(all)('%s requires only fields it has', (_, schema) => {
  const unknown = placesOf(schema).flatMap(({ path, schema: { required = [], properties = {} } }) =>
    required.filter((key) => !Object.hasOwn(properties, key)).map((key) => `${path}.${key}`),
  );
  expect(unknown).toEqual([]);
});

test.each(all)('%s has defaults that fit their own schema', (_, schema) => {
  const wrong = placesOf(schema).flatMap(({ path, schema: field }) =>
    field.default === undefined ? [] : conforms(field, field.default, path),
  );
  expect(wrong).toEqual([]);
});

test.each(all)('%s has no required field with a default', (_, schema) => {
  const both = placesOf(schema).flatMap(({ path, schema: { required = [], properties = {} } }) =>
    required.filter((key) => properties[key]?.default !== undefined).map((key) => `${path}.${key}`),
  );
  expect(both).toEqual([]);
});

test.each(all)('%s has patterns that JavaScript reads, and keys for every list map', (_, schema) => {
  for (const { schema: field } of placesOf(schema)) {
    const patterns = [field, ...(field.variants ?? [])].map(({ pattern }) => pattern);
    for (const pattern of patterns) {
      if (pattern !== undefined) expect(() => new RegExp(pattern)).not.toThrow();
    }
    expect(field.listType === 'map').toBe(field.listMapKeys !== undefined);
  }
});

/** Fields of `spec` in the CRDs of v1.6.1: in the standard channel, and in the experimental one. */
const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  GatewayClass: [8, 8],
  Gateway: [72, 73],
  ListenerSet: [31, 31],
  HTTPRoute: [144, 187],
  GRPCRoute: [93, 100],
  TLSRoute: [18, 19],
  TCPRoute: [17, 18],
  UDPRoute: [17, 18],
  ReferenceGrant: [9, 9],
  BackendTLSPolicy: [18, 18],
  XBackendTrafficPolicy: [0, 18],
  XBackend: [0, 26],
  XMesh: [0, 8],
};

const isField = (path: string) => !/(\[\]|\{\*\})$/.test(path);

const EXPERIMENTAL = { ...defaultOptions, channel: 'experimental' } as const;

/** The fields of a schema that the installed CRDs have. */
const fieldsIn = (schema: Schema | undefined, crds: InstalledCrds): number =>
  (schema ? [...walkSchema(schema, crds)] : []).filter(({ path }) => isField(path)).length;

test.each(Object.entries(COUNTS))('%s has as many fields in each channel as its CRD', (name, counts) => {
  const kind = kindOf(GATEWAY_API, name) ?? kindOf(X_GATEWAY_API, name);
  const spec = schemaOf(kind?.group ?? '', name)?.properties?.['spec'];
  const standard = kind && isKindServed(kind, defaultOptions) ? fieldsIn(spec, defaultOptions) : 0;
  expect([standard, fieldsIn(spec, EXPERIMENTAL)]).toEqual(counts);
});

test('the counts of both channels add up to those of the release', () => {
  const totals = Object.values(COUNTS).reduce(
    ([a, b], [standard, experimental]) => [a + standard, b + experimental],
    [0, 0],
  );
  expect(totals).toEqual([427, 533]);
});

test('a schema is found by the path of a value', () => {
  const route = schemaOf(GATEWAY_API, 'HTTPRoute') ?? {};
  expect(schemaAt(route, ['spec', 'rules', 3, 'backendRefs', 0, 'port'])?.maximum).toBe(65535);
  expect(schemaAt(route, ['metadata', 'labels', 'app.kubernetes.io/name'])?.type).toBe('string');
  expect(schemaAt(route, ['spec', 'rules', 'nonsense'])).toBeUndefined();
  expect(schemaAt(route, ['spec', 'constructor'])).toBeUndefined();
});

test('a field looks as the installed CRDs have it', () => {
  const route = schemaOf(GATEWAY_API, 'HTTPRoute') ?? {};
  const filter = schemaAt(route, ['spec', 'rules', 0, 'filters', 0]) ?? {};
  expect(installedSchema(filter.properties?.['externalAuth'] ?? {}, defaultOptions)).toBeUndefined();
  expect(installedSchema(filter.properties?.['type'] ?? {}, defaultOptions)?.enum).not.toContain(
    'ExternalAuth',
  );
  expect(installedSchema(filter.properties?.['type'] ?? {}, EXPERIMENTAL)?.enum).toContain('ExternalAuth');
});
