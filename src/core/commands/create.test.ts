import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../kinds/registry.ts';
import { analysisOf } from '../testing/workspace.ts';
import { planOf, refusal, run } from './testing/workspace.ts';
import { SHOP } from './testing/shop.ts';
import { anyName, anyNamespace } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';

obeysLaws('create', {
  calls: fc.record({
    kind: fc.constantFrom('/Service', 'gateway.networking.k8s.io/HTTPRoute', 'example.com/Thing'),
    name: anyName,
    namespace: anyNamespace,
    file: fc.constantFrom(null, 'b.yaml'),
    exact: fc.boolean(),
  }),
  refusal(_topology, { kind, name, namespace, exact }) {
    if (kind === 'example.com/Thing')
      return 'Thing (example.com) is not a kind the workbench has a template for. Write it in the YAML pane.';
    const taken = kind === '/Service' && name === 'cart' && namespace === 'shop';
    return taken && exact ? 'Service shop/cart exists already.' : null;
  },
});

const SERVICE = { kind: '/Service', name: 'cart', namespace: 'shop', file: null };

test('a new object stands behind the others, under a name of its own', () => {
  const { text, plan, topology } = run(SHOP, 'create', SERVICE);
  expect(text.startsWith(`${SHOP}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: cart-2\n`)).toBe(
    true,
  );
  expect(plan.ok && plan.select).toEqual(['/Service/shop/cart-2']);
  expect(topology.model.resources.has('/Service/shop/cart-2' as never)).toBe(true);
});

test.each([
  ['no file at all', {}, 'manifests.yaml', /^apiVersion/],
  ['an empty file', { 'a.yaml': '' }, 'a.yaml', /^apiVersion/],
  ['no line break at the end', { 'a.yaml': 'kind: A' }, 'a.yaml', /^kind: A\n---\napiVersion/],
  ['a marker at the end', { 'a.yaml': 'kind: A\n---\n' }, 'a.yaml', /^kind: A\n---\napiVersion/],
  ['an end marker', { 'a.yaml': 'kind: A\n...\n' }, 'a.yaml', /^kind: A\n\.\.\.\n---\napiVersion/],
  ['a comment alone', { 'a.yaml': '# mine\n' }, 'a.yaml', /^# mine\napiVersion/],
  ['Windows line ends', { 'a.yaml': 'kind: A\r\n' }, 'a.yaml', /^kind: A\r\n---\r\napiVersion: v1\r\n/],
  ['only JSON', { 'a.json': '{}' }, 'manifests.yaml', /^apiVersion/],
])('%s', (_, files, path, expected) => {
  const { files: after } = run(files as never, 'create', SERVICE);
  expect(after[path]).toMatch(expected);
  expect(after[path]).not.toMatch(/[^\r]\n.*\r\n/);
});

test('it goes where most of its namespace is', () => {
  const files = {
    'a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: x, namespace: other}\n',
    'shop.yaml': SHOP,
  };
  expect(run(files, 'create', SERVICE).plan).toMatchObject({ edits: [{ path: 'shop.yaml' }] });
});

test('what is asked for is merged into the starter', () => {
  const set = { metadata: { labels: { app: 'x' } }, spec: { ports: [{ port: 99 }], selector: null } };
  const { topology } = run('', 'create', { ...SERVICE, set });
  const value = topology.model.resources.get('/Service/shop/cart' as never)?.value;
  expect(value).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'cart', namespace: 'shop', labels: { app: 'x' } },
    spec: { ports: [{ port: 99 }] },
  });
});

test.each(kinds.map((kind) => [`${kind.group}/${kind.kind}`]))('%s can be created', (kind) => {
  const { topology } = run('', 'create', { kind, name: 'on', namespace: 'shop', file: null });
  const [created] = topology.model.resources.values();
  expect(`${created?.group}/${created?.kind}`).toBe(kind);
  expect(created?.name).toBe('on');
});

test('an unknown kind is refused', () => {
  expect(refusal('', 'create', { ...SERVICE, kind: 'example.com/Thing' }).reason).toContain('Thing');
});

test.each([
  ['1.6', 'standard', 'v1'],
  ['1.4', 'experimental', 'v1alpha3'],
  ['1.2', 'experimental', 'v1alpha2'],
] as const)('with the CRDs of %s, %s, a TLSRoute is written as %s', (release, channel, version) => {
  const topology = analysisOf(SHOP, { release, channel });
  const args = { kind: 'gateway.networking.k8s.io/TLSRoute', name: 'a', namespace: 'shop', file: null };
  const plan = planOf(topology, 'create', args);
  expect(plan.ok && plan.edits.map(({ text }) => text).join('')).toContain(
    `apiVersion: gateway.networking.k8s.io/${version}\nkind: TLSRoute\n`,
  );
});

describe('the namespace of a new object', () => {
  const config = (metadata: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { ${metadata} }\ndata: {}\n`;
  const created = (text: string, namespace: string): string =>
    run(text, 'create', { kind: '/Service', name: 'cart', namespace }).text.slice(text.length);

  test('is left out where the objects of the file leave theirs out', () => {
    expect(created(config('name: flags'), 'default')).not.toContain('namespace:');
  });

  test('is written where they write theirs, and where it is another one', () => {
    expect(created(config('name: flags, namespace: default'), 'default')).toContain('namespace: default');
    expect(created(config('name: flags'), 'shop')).toContain('namespace: shop');
  });

  test('is written in an empty workspace', () => {
    expect(created('', 'default')).toContain('namespace: default');
  });
});
