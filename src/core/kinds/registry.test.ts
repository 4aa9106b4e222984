import { describe, expect, test } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { kindOf, kinds, scopeOf } from './registry.ts';
import { allCrds, type Channel, type InstalledCrds, type Release } from '../model/installed-crds.ts';
import { schemaOf } from './schemas.ts';
import { isDeprecated, isKindServed, servedVersions } from './served-versions.ts';
import { GATEWAY_API, X_GATEWAY_API } from './shared/groups.ts';
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

const BASE = 'GatewayClass v1 v1beta1; Gateway v1 v1beta1; HTTPRoute v1 v1beta1; GRPCRoute v1';
const ALPHA_ROUTES = 'TCPRoute v1alpha2; UDPRoute v1alpha2';

/** The versions that the CRDs of each release serve, the deprecated ones with a star. */
const SERVED: Readonly<Record<Release, Readonly<Record<Channel, string>>>> = {
  '1.2': {
    standard: `${BASE}; ReferenceGrant v1beta1`,
    experimental: `${BASE}; TLSRoute v1alpha2; ${ALPHA_ROUTES}; ReferenceGrant v1beta1; BackendTLSPolicy v1alpha3; BackendLBPolicy v1alpha2`,
  },
  '1.3': {
    standard: `${BASE}; ReferenceGrant v1beta1`,
    experimental: `${BASE}; XListenerSet v1alpha1; TLSRoute v1alpha2; ${ALPHA_ROUTES}; ReferenceGrant v1beta1; BackendTLSPolicy v1alpha3; XBackendTrafficPolicy v1alpha1`,
  },
  '1.4': {
    standard: `${BASE}; ReferenceGrant v1beta1; BackendTLSPolicy v1`,
    experimental: `${BASE}; XListenerSet v1alpha1; TLSRoute v1alpha3 v1alpha2; ${ALPHA_ROUTES}; ReferenceGrant v1beta1; BackendTLSPolicy v1 v1alpha3*; XBackendTrafficPolicy v1alpha1; XMesh v1alpha1`,
  },
  '1.5': {
    standard: `${BASE}; ListenerSet v1; TLSRoute v1; ReferenceGrant v1 v1beta1; BackendTLSPolicy v1`,
    experimental: `${BASE}; ListenerSet v1; TLSRoute v1 v1alpha3* v1alpha2*; ${ALPHA_ROUTES}; ReferenceGrant v1 v1beta1; BackendTLSPolicy v1 v1alpha3*; XBackendTrafficPolicy v1alpha1; XMesh v1alpha1`,
  },
  '1.6': {
    standard: `${BASE}; ListenerSet v1; TLSRoute v1; TCPRoute v1; UDPRoute v1; ReferenceGrant v1 v1beta1; BackendTLSPolicy v1`,
    experimental: `${BASE}; ListenerSet v1; TLSRoute v1 v1alpha3* v1alpha2*; TCPRoute v1 v1alpha2*; UDPRoute v1 v1alpha2*; ReferenceGrant v1 v1beta1; BackendTLSPolicy v1 v1alpha3*; XBackendTrafficPolicy v1alpha1; XMesh v1alpha1; XBackend v1alpha1`,
  },
};

const servedIn = (crds: InstalledCrds): readonly string[] =>
  kinds
    .filter((kind) => [GATEWAY_API, X_GATEWAY_API].includes(kind.group) && isKindServed(kind, crds))
    .map((kind) =>
      [
        kind.kind,
        ...servedVersions(kind, crds).map(
          (version) => `${version.name}${isDeprecated(version, crds) ? '*' : ''}`,
        ),
      ].join(' '),
    );

test.each(allCrds)('the CRDs of $release, $channel, serve their kinds and versions', (crds) => {
  expect(servedIn(crds).toSorted()).toEqual(SERVED[crds.release][crds.channel].split('; ').toSorted());
});

test('kinds of Kubernetes itself are served beside all of them, and in the versions of today', () => {
  const service = kindOf('', 'Service');
  const ingress = kindOf('networking.k8s.io', 'Ingress');
  for (const crds of allCrds) {
    expect(service && isKindServed(service, crds)).toBe(true);
    expect(ingress && servedVersions(ingress, crds).map(({ name }) => name)).toEqual(['v1']);
  }
});

test('what took the place of a kind is a kind that came when that went', () => {
  const heirs = kinds.flatMap((kind) => {
    const [group = '', name = ''] = kind.successor?.split('/') ?? [];
    const heir = kindOf(group, name);
    return heir ? [{ kind, heir }] : [];
  });
  expect(heirs).toHaveLength(kinds.filter(({ successor }) => successor !== undefined).length);
  for (const { kind, heir } of heirs)
    expect(allCrds.filter((crds) => isKindServed(kind, crds) && isKindServed(heir, crds))).toEqual([]);
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
