import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admission } from '../topology/namespace-admission.ts';
import { listenersOf } from '../topology/listeners.ts';
import type { Topology } from '../topology/topology.ts';
import type { Json } from '../yaml/json.ts';
import { changedLines, planOf, refusal, run, workspace } from './testing/workspace.ts';
import { EDGE, SHOP } from './testing/shop.ts';
import { describe } from '../topology/describe.ts';
import { anyKey, anyNamespace } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';

obeysLaws('admit-namespace', {
  calls: fc.record({
    gateway: fc.oneof(fc.constant(EDGE), anyKey),
    listener: fc.constantFrom('http', 'https', 'none'),
    namespace: anyNamespace,
  }),
  refusal(topology, { gateway, listener, namespace }) {
    const resource = topology.model.resources.get(gateway);
    if (!resource) return absent(topology, gateway);
    if (gateway !== EDGE) return `${describe(resource)} has no listeners.`;
    if (listener === 'none') return 'Gateway infra/edge has no listener none any more.';
    // The one takes all namespaces, the other its own.
    return listener === 'https' || namespace === 'infra'
      ? `Routes of namespace ${namespace} may attach there already.`
      : null;
  },
});

const admit = (listener: string, namespace: string) => ({ gateway: EDGE, listener, namespace });
const withAllowed = (namespaces: string, more = '') =>
  SHOP.replace('          from: All # teams come and go\n', namespaces) + more;
const lines = (before: string, namespace = 'shop') =>
  changedLines(before, run(before, 'admit-namespace', admit('https', namespace)).text);

test('a listener for its own namespace goes on serving it', () => {
  const { text } = run(SHOP, 'admit-namespace', admit('http', 'shop'));
  expect(changedLines(SHOP, text)).toEqual([
    '+       allowedRoutes:',
    '+         namespaces:',
    '+           from: Selector',
    '+           selector:',
    '+             matchExpressions:',
    '+               - key: kubernetes.io/metadata.name',
    '+                 operator: In',
    '+                 values:',
    '+                   - infra',
    '+                   - shop',
  ]);
});

test('a list of names gets one more', () => {
  const before = withAllowed(`          from: Selector
          selector:
            matchExpressions:
              - { key: kubernetes.io/metadata.name, operator: In, values: [infra] } # for now
`);
  expect(lines(before)).toEqual([
    '-               - { key: kubernetes.io/metadata.name, operator: In, values: [infra] } # for now',
    '+               - { key: kubernetes.io/metadata.name, operator: In, values: [infra, shop] } # for now',
  ]);
});

test('a label by name becomes a list of names', () => {
  const before = withAllowed(`          from: Selector
          selector: { matchLabels: { kubernetes.io/metadata.name: infra } }
`);
  expect(lines(before)).toEqual([
    '-           selector: { matchLabels: { kubernetes.io/metadata.name: infra } }',
    '+           selector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [infra, shop] }] }',
  ]);
});

const BY_LABEL = withAllowed(`          from: Selector
          selector: { matchLabels: { tenant: "yes" } }
`);

test('a label is given to the Namespace, never taken from the selector', () => {
  const declared = `${BY_LABEL}---\n# shop\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n`;
  expect(lines(declared)).toEqual(
    ['- metadata: { name: shop }', "+ metadata: { name: shop, labels: { tenant: 'yes' } }"].map((line) =>
      line.replaceAll("'", '"'),
    ),
  );
});

test('a Namespace that is not declared is declared with the label', () => {
  const { text, plan } = run(BY_LABEL, 'admit-namespace', admit('https', 'shop'));
  expect(text.replaceAll("'", '"')).toBe(
    `${BY_LABEL}---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    tenant: "yes"\n`,
  );
  expect(plan.ok && plan.caveats).toHaveLength(1);
});

test('it goes beside the other Namespaces', () => {
  const spaces = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: ops }\n';
  const { plan } = run(
    { 'a.yaml': BY_LABEL, 'spaces.yaml': spaces },
    'admit-namespace',
    admit('https', 'shop'),
  );
  expect(plan).toMatchObject({ edits: [{ path: 'spaces.yaml' }] });
});

test('a label that says otherwise is not overwritten', () => {
  const other = `${BY_LABEL}---\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { tenant: "no" } }\n`;
  expect(refusal(other, 'admit-namespace', admit('https', 'shop')).reason).toContain('tenant: no');
});

test('where labels disagree, the namespaces that are taken now and the new one are listed by name', () => {
  const spaces = ['infra', 'payments', 'web'].map(
    (name) =>
      `---\napiVersion: v1\nkind: Namespace\nmetadata: { name: ${name}, labels: { tenant: "yes" } }\n`,
  );
  const other = `${BY_LABEL}${spaces.join('')}---\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { tenant: "no" } }\n`;
  expect(lines(other)).toEqual([
    '-           selector: { matchLabels: { tenant: "yes" } }',
    '+           selector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [infra, payments, web, shop] }] }',
  ]);
  const { plan } = run(other, 'admit-namespace', admit('https', 'shop'));
  expect(plan.ok && plan.caveats.map(({ message }) => message)).toEqual([
    'No label can admit namespace shop, so the listener takes infra, payments, web and shop by name from now on. Namespaces that are not in these manifests are no longer taken for their labels.',
  ]);
});

test('refusals', () => {
  expect(refusal(SHOP, 'admit-namespace', admit('https', 'shop')).reason).toContain('already');
  expect(refusal(SHOP, 'admit-namespace', admit('http', 'infra')).reason).toContain('already');
  expect(refusal(SHOP, 'admit-namespace', admit('none', 'shop')).reason).toContain('no listener none');
  expect(
    refusal(withAllowed('          from: Some\n'), 'admit-namespace', admit('https', 'shop')).reason,
  ).toContain('from: Some');
});

const SPACES = ['infra', 'shop', 'payments', 'web', 'ops'];

/** The namespaces each listener takes. */
const admitted = (topology: Topology): readonly (readonly string[])[] =>
  [...topology.model.resources.values()]
    .filter(({ kind }) => kind === 'Gateway')
    .flatMap((gateway) =>
      listenersOf(gateway).map(({ from, selector }) =>
        SPACES.filter(
          (namespace) =>
            admission(topology.index, { from, selector, own: gateway.namespace }, namespace).admitted,
        ),
      ),
    );

test('whatever the listener admits: exactly this namespace is added, and none is shut out anywhere', () => {
  const key = fc.constantFrom('kubernetes.io/metadata.name', 'tenant', 'stage');
  const value = fc.constantFrom('infra', 'shop', 'web', 'on', 'off');
  const clause = fc.oneof(
    fc.record({
      key,
      operator: fc.constantFrom('In', 'NotIn'),
      values: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  );
  const selector = fc.record(
    {
      matchLabels: fc.dictionary(key, value, { maxKeys: 2 }),
      matchExpressions: fc.array(clause, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const namespaces = fc.oneof(
    fc.record({ from: fc.constantFrom('Same', 'All', 'Selector'), selector }, { requiredKeys: ['from'] }),
    fc.record({ from: fc.constant('Selector'), selector }),
    fc.constant({}),
  );
  const labels = fc.dictionary(fc.constantFrom('tenant', 'stage'), fc.constantFrom('on', 'off'), {
    maxKeys: 2,
  });
  const object = (apiVersion: string, kind: string, metadata: Json, rest: Record<string, Json> = {}) =>
    `${JSON.stringify({ apiVersion, kind, metadata, ...rest }, null, 2)}\n`;
  fc.assert(
    fc.property(
      fc.array(namespaces, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom(...SPACES), labels), { maxLength: 3 }),
      fc.constantFrom(...SPACES),
      (blocks, declared, namespace) => {
        const listeners = blocks.map((block, i) => ({
          name: `l${i}`,
          port: 80 + i,
          protocol: 'HTTP',
          allowedRoutes: { namespaces: block },
        }));
        const text = [
          object(
            'gateway.networking.k8s.io/v1',
            'Gateway',
            { name: 'edge', namespace: 'infra' },
            { spec: { listeners } as unknown as Json },
          ),
          ...declared.map(([name, of]) => object('v1', 'Namespace', { name, labels: of })),
        ].join('---\n');
        const before = workspace(text);
        const plan = planOf(before, 'admit-namespace', admit('l0', namespace));
        if (!plan.ok) return;
        const [was, is] = [
          admitted(before),
          admitted(run(text, 'admit-namespace', admit('l0', namespace)).topology),
        ];
        expect(new Set(is[0])).toEqual(new Set([...(was[0] ?? []), namespace]));
        for (const [i, names] of was.entries()) expect(is[i]).toEqual(expect.arrayContaining([...names]));
        for (const [i, names] of is.entries()) {
          expect(names.filter((name) => name !== namespace)).toEqual(
            (was[i] ?? []).filter((name) => name !== namespace),
          );
        }
      },
    ),
    { numRuns: 150 },
  );
});
