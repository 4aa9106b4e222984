import { describe, expect, test } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { kindOf, kinds, scopeOf } from './registry.ts';
import { schemaOf } from './schemas.ts';
import { conforms } from './testing/conforms.ts';
import { walkSchema } from './testing/walk-schema.ts';

const named = kinds.map((kind) => [kind.kind, kind] as const);
const fieldsOf = (group: string, kind: string) => {
  const schema = schemaOf(group, kind);
  return new Set(schema ? [...walkSchema(schema)].map(({ path }) => path) : []);
};
const asSchemaPath = (pattern: string) => pattern.replaceAll('[*]', '[]');

test('every folder of a kind is in the registry', () => {
  const folders = Object.keys(import.meta.glob('./*/kind.ts'));
  expect(kinds).toHaveLength(folders.length);
  expect(new Set(kinds.map(({ group, kind }) => `${group}/${kind}`)).size).toBe(folders.length);
});

test('kinds are found by group and name', () => {
  expect(kindOf('', 'Service')?.plural).toBe('services');
  expect(kindOf('apps', 'Service')).toBeUndefined();
  expect(scopeOf('gateway.networking.k8s.io', 'GatewayClass')).toBe('Cluster');
  expect(scopeOf('gateway.networking.k8s.io', 'HTTPRoute')).toBe('Namespaced');
  expect(scopeOf('example.com', 'Widget')).toBeUndefined();
});

const STANDARD = 'standard, experimental';
const EXPERIMENTAL = 'experimental (deprecated)';

/** The versions of the release's CRDs, with the channels that serve them. */
const VERSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GatewayClass: { v1: STANDARD, v1beta1: STANDARD },
  Gateway: { v1: STANDARD, v1beta1: STANDARD },
  ListenerSet: { v1: STANDARD },
  HTTPRoute: { v1: STANDARD, v1beta1: STANDARD },
  GRPCRoute: { v1: STANDARD },
  TLSRoute: { v1: STANDARD, v1alpha3: EXPERIMENTAL, v1alpha2: EXPERIMENTAL },
  TCPRoute: { v1: STANDARD, v1alpha2: EXPERIMENTAL },
  UDPRoute: { v1: STANDARD, v1alpha2: EXPERIMENTAL },
  ReferenceGrant: { v1: STANDARD, v1beta1: STANDARD },
  BackendTLSPolicy: { v1: STANDARD, v1alpha3: EXPERIMENTAL },
  XBackendTrafficPolicy: { v1alpha1: 'experimental' },
  XBackend: { v1alpha1: 'experimental' },
  XMesh: { v1alpha1: 'experimental' },
};

test.each(Object.entries(VERSIONS))('%s is served in the versions of its CRD', (name, versions) => {
  const kind = kinds.find((candidate) => candidate.kind === name);
  const actual = kind?.versions.map(({ name: version, served, deprecated }) => [
    version,
    served.join(', ') + (deprecated ? ' (deprecated)' : ''),
  ]);
  expect(Object.fromEntries(actual ?? [])).toEqual(versions);
});

describe.each(named)('%s', (_, kind) => {
  const fields = fieldsOf(kind.group, kind.kind);

  test('refers from fields that its schema has', () => {
    // Where the rest of the object decides what a field is, the schema leaves it open.
    const always = kind.refs.filter(({ when }) => !when);
    const missing = always.map((ref) => asSchemaPath(ref.at)).filter((at) => !fields.has(at));
    expect(missing).toEqual([]);
  });

  test('offers kinds that are known as targets', () => {
    const targets = kind.refs.flatMap((ref) => ref.targets);
    const unknown = targets.filter((target) => {
      const [group = '', name = ''] = target.split('/');
      return kindOf(group, name) === undefined;
    });
    expect(unknown).toEqual([]);
  });

  test('shows first only fields that its schema has', () => {
    expect(kind.commonFields.map(asSchemaPath).filter((at) => !fields.has(at))).toEqual([]);
  });

  test('starts as a valid manifest', () => {
    const { value, problems } = parseDocument(kind.starter('demo', 'team-a'));
    expect(problems).toEqual([]);
    expect(conforms(schemaOf(kind.group, kind.kind) ?? {}, value ?? null)).toEqual([]);
  });

  test.each(['demo', 'yes', '42', 'a.b-c', '1e3'])('starts as an object called %s', (name) => {
    const { value, problems } = parseDocument(kind.starter(name, 'team-a'));
    const [preferred] = kind.versions;
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      apiVersion: kind.group === '' ? preferred?.name : `${kind.group}/${preferred?.name}`,
      kind: kind.kind,
      metadata: kind.scope === 'Namespaced' ? { name, namespace: 'team-a' } : { name },
    });
  });

  test('leaves the namespace out where none is given', () => {
    expect(kind.starter('demo', '')).not.toMatch(/^ {2}namespace:/m);
    expect(kind.starter('demo', 'x').endsWith('\n')).toBe(true);
  });

  test('sums up a starter and an empty object alike without failing', () => {
    expect(kind.summary({})).toBeTypeOf('string');
    expect(kind.summary({ spec: [], data: 3, endpoints: 'x' })).toBeTypeOf('string');
  });
});
