import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMatches, grantFacts, toMatches } from '../topology/grants.ts';
import type { Topology } from '../topology/topology.ts';
import { analysisOf } from '../testing/workspace.ts';
import { changedLines, planOf, refusal, run } from './testing/workspace.ts';
import { SHOP } from './testing/shop.ts';
import { anyName, anyNamespace } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';

obeysLaws('grant-reference', {
  calls: fc.record({
    from: fc.record({
      group: fc.constant('gateway.networking.k8s.io'),
      kind: fc.constant('HTTPRoute'),
      namespace: anyNamespace,
    }),
    to: fc.record({
      group: fc.constant(''),
      kind: fc.constant('Service'),
      namespace: anyNamespace,
      name: anyName,
    }),
  }),
  // Nothing is granted in this workspace yet.
  refusal: (_topology, { from, to }) =>
    from.namespace === to.namespace ? 'Within one namespace no permission is needed.' : null,
});

const FROM = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' };
const TO = { group: '', kind: 'Service', namespace: 'payments', name: 'api' };
const ARGS = { from: FROM, to: TO };

const grant = (from: string, to: string) => `---
# who may
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: g, namespace: payments }
spec:
  from:
${from}
  to:
${to}
`;
const routes = (namespace: string) => `    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      namespace: ${namespace}`;
const service = (name: string) => `    - group: ""
      kind: Service
      name: ${name}`;

const NEW = `---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata:
  name: allow-httproute-from-shop
  namespace: payments
spec:
  from:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      namespace: shop
  to:
    - group: ""
      kind: Service
      name: api
`;

test('without a grant a new one stands behind the target, for exactly this', () => {
  expect(run(SHOP, 'grant-reference', ARGS).text).toBe(
    SHOP.replace(/(metadata: \{name: api[\s\S]*?)(?=---\n)/, (found) => found + NEW),
  );
});

test('without the target it goes where the reference is made', () => {
  const files = {
    'a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: x, namespace: payments }\n',
    'b.yaml': SHOP.replace('- name: cart # ours', '- name: ghost\n          namespace: payments'),
  };
  const { files: after } = run(files, 'grant-reference', { from: FROM, to: { ...TO, name: 'ghost' } });
  expect(after['b.yaml']).toBe(files['b.yaml'] + NEW.replace('name: api', 'name: ghost'));
});

describe('a grant that is there already', () => {
  test('for the same referrer gets the object', () => {
    const before = SHOP + grant(routes('shop'), service('other'));
    expect(changedLines(before, run(before, 'grant-reference', ARGS).text)).toEqual([
      '+     - group: ""',
      '+       kind: Service',
      '+       name: api',
    ]);
  });

  test('for the same object gets the referrer', () => {
    const before = SHOP + grant(routes('web'), service('api'));
    expect(changedLines(before, run(before, 'grant-reference', ARGS).text)).toEqual([
      '+     - group: gateway.networking.k8s.io',
      '+       kind: HTTPRoute',
      '+       namespace: shop',
    ]);
  });

  test.each([
    ['for others, too', grant(`${routes('shop')}\n${routes('web')}`, service('other'))],
    ['for more objects', grant(routes('web'), `${service('api')}\n${service('other')}`)],
    ['for every object of the kind', grant(routes('web'), '    - group: ""\n      kind: Service')],
  ])('%s is left alone', (_, present) => {
    const { text } = run(SHOP + present, 'grant-reference', ARGS);
    expect(text).toContain(present);
    expect(text).toContain(NEW);
  });

  test('that allows it is named', () => {
    expect(refusal(SHOP + grant(routes('shop'), service('api')), 'grant-reference', ARGS).reason).toBe(
      'ReferenceGrant payments/g allows that already.',
    );
  });
});

test('a taken name is counted on, and one namespace needs no grant', () => {
  const taken = `${NEW.replace('namespace: shop', 'namespace: elsewhere').replace('name: api', 'name: other')}`;
  expect(run(SHOP + taken, 'grant-reference', ARGS).text).toContain('name: allow-httproute-from-shop-2');
  expect(refusal(SHOP, 'grant-reference', { from: FROM, to: { ...TO, namespace: 'shop' } }).reason).toContain(
    'no permission',
  );
});

/** Every pair of referrer and object that the grants allow, out of a small index. */
function allowed({ model }: Topology): ReadonlySet<string> {
  const pairs = new Set<string>();
  const facts = [...model.resources.values()].filter(({ kind }) => kind === 'ReferenceGrant').map(grantFacts);
  for (const namespace of ['a', 'b', 'c', 'shop'])
    for (const kind of ['HTTPRoute', 'GRPCRoute'])
      for (const name of ['x', 'y', 'api', 'anything'])
        for (const toKind of ['Service', 'Secret']) {
          const from = { ...FROM, kind, namespace };
          const to = { ...TO, kind: toKind, name };
          const found = facts.some(
            (one) =>
              one.from.some((item) => fromMatches(item, from)) && one.to.some((item) => toMatches(item, to)),
          );
          if (found) pairs.add(`${kind} ${namespace} ${toKind} ${name}`);
        }
  return pairs;
}

test('whatever grants are there: exactly this permission is added', () => {
  const from = fc.record({
    group: fc.constant(FROM.group),
    kind: fc.constantFrom('HTTPRoute', 'GRPCRoute'),
    namespace: fc.constantFrom('a', 'b', 'shop'),
  });
  const to = fc.record(
    {
      group: fc.constant(''),
      kind: fc.constantFrom('Service', 'Secret'),
      name: fc.constantFrom('x', 'y', 'api'),
    },
    { requiredKeys: ['group', 'kind'] },
  );
  const spec = fc.record({ from: fc.array(from, { maxLength: 3 }), to: fc.array(to, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(spec, { maxLength: 4 }), (specs) => {
      const text = specs
        .map((one, i) =>
          JSON.stringify({
            apiVersion: 'gateway.networking.k8s.io/v1',
            kind: 'ReferenceGrant',
            metadata: { name: `g${i}`, namespace: 'payments' },
            spec: one,
          }),
        )
        .join('\n---\n');
      const pair = 'HTTPRoute shop Service api';
      const before = run(`${text}\n---\napiVersion: v1\nkind: Secret\nmetadata: { name: s }\n`, 'create', {
        kind: '/Service',
        name: 'x',
        namespace: 'z',
        file: null,
      });
      if (allowed(before.topology).has(pair)) return;
      const after = run(before.files, 'grant-reference', ARGS);
      expect(allowed(after.topology)).toEqual(new Set([...allowed(before.topology), pair]));
    }),
    { numRuns: 60 },
  );
});

test('a new grant is written in the version that the CRDs serve', () => {
  const plan = planOf(analysisOf(SHOP, { release: '1.4' }), 'grant-reference', ARGS);
  expect(plan.ok && plan.edits.map(({ text }) => text).join('')).toContain(
    'apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\n',
  );
});
