import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import type { ResourceKey } from '../model/resource.ts';
import { analysisOf } from '../testing/workspace.ts';
import { describe } from '../topology/describe.ts';
import { kinds, kindKey } from '../kinds/registry.ts';
import { inApplyOrder } from './apply-order.ts';
import { applyPlan, type ApplyTarget } from './apply-plan.ts';

const WORKSPACE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop, resourceVersion: "3", generation: 2 }
spec: { rules: [] }
status: { parents: [] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec: { gatewayClassName: example, listeners: [] }
---
apiVersion: v1
kind: Service
metadata: { name: cart }
spec: { ports: [{ port: 80, nodePort: 30080 }] }
---
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/c }
---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { name: grant, namespace: shop }
spec: { from: [], to: [] }
`;

const everything = new Set(kinds.map(kindKey));
const target = (change: Partial<ApplyTarget> = {}): ApplyTarget => ({
  there: new Set(),
  readable: everything,
  served: everything,
  ...change,
});
const plan = (yaml: string, change: Partial<ApplyTarget> = {}, keys: readonly ResourceKey[] | null = null) =>
  applyPlan(analysisOf(yaml), keys, target(change));
const only = (yaml: string, change: Partial<ApplyTarget> = {}) => {
  const [item] = plan(yaml, change);
  if (!item) throw new Error('Nothing is planned.');
  return item;
};

test('what others stand on comes first', () => {
  expect(plan(WORKSPACE).map(describe)).toEqual([
    'Namespace shop',
    'GatewayClass example',
    'ReferenceGrant shop/grant',
    'Service default/cart',
    'Gateway infra/edge',
    'HTTPRoute shop/cart',
  ]);
});

test('the order is the same for any order of the objects', () => {
  const objects = plan(WORKSPACE);
  fc.assert(
    fc.property(fc.shuffledSubarray([...objects], { minLength: objects.length }), (shuffled) => {
      expect(inApplyOrder(shuffled)).toEqual(objects);
    }),
  );
});

test('the whole manifest is sent, with its namespace, and without what the server owns', () => {
  const items = new Map(plan(WORKSPACE).map((item) => [describe(item), item.object]));
  expect(items.get('Service default/cart')).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'cart', namespace: 'default' },
    spec: { ports: [{ port: 80, nodePort: 30080 }] },
  });
  expect(items.get('HTTPRoute shop/cart')).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: { rules: [] },
  });
  expect(items.get('GatewayClass example')?.['metadata']).toEqual({ name: 'example' });
});

test('of chosen objects no others are planned', () => {
  const key = '/Service/default/cart' as ResourceKey;
  expect(plan(WORKSPACE, {}, [key]).map(describe)).toEqual(['Service default/cart']);
});

group('whether the cluster has it', () => {
  const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: shop }\n';
  const key = '/ConfigMap/shop/a' as ResourceKey;
  test('is known where the kind may be read', () => {
    expect(only(CONFIG).isThere).toBe(false);
    expect(only(CONFIG, { there: new Set([key]) }).isThere).toBe(true);
  });
  test('is not known else', () => {
    expect(only(CONFIG, { readable: new Set() }).isThere).toBeNull();
  });
});

group('no dry run can answer', () => {
  const item = (change: Partial<ApplyTarget>) =>
    plan(WORKSPACE, change).find(({ kind }) => kind === 'HTTPRoute')?.standsOn;
  test('for what is in a namespace of the workspace alone', () => {
    expect(item({})).toBe('A dry run cannot answer for it: the Namespace shop is only in the workspace.');
  });
  test('unless the cluster has the namespace, or it is not known', () => {
    expect(item({ there: new Set(['/Namespace//shop' as ResourceKey]) })).toBeNull();
    expect(item({ readable: new Set() })).toBeNull();
  });
  test('nor for a kind that only the workspace defines', () => {
    const items = plan(
      `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: httproutes.gateway.networking.k8s.io }
spec: { group: gateway.networking.k8s.io, names: { kind: HTTPRoute } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: a, namespace: b }
`,
      { served: new Set(['apiextensions.k8s.io/CustomResourceDefinition']) },
    );
    expect(items.map(({ refused, standsOn }) => [refused, standsOn])).toEqual([
      [null, null],
      [
        null,
        'A dry run cannot answer for it: the CustomResourceDefinition of HTTPRoute is only in the workspace.',
      ],
    ]);
  });
});

group('it is not sent', () => {
  test('with what was left out of it', () => {
    for (const words of [
      '<left out when this was shared>',
      '<left out when this was taken from the cluster>',
    ])
      expect(
        only(
          `apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: b }\nstringData: { key: "${words}" }\n`,
        ).refused,
      ).toBe(
        'Secret b/a is not sent: it holds what was left out of it, which would take the place of the real values.',
      );
  });
  test('where the cluster does not serve its kind', () => {
    expect(
      only(
        'apiVersion: gateway.networking.k8s.io/v1\nkind: TCPRoute\nmetadata: { name: a, namespace: b }\n',
        {
          served: new Set(),
        },
      ).refused,
    ).toBe('TCPRoute b/a is not sent: the cluster does not serve TCPRoute of gateway.networking.k8s.io.');
  });
  test('unless nothing is against it', () => {
    expect(only('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\n')).toMatchObject({
      refused: null,
      standsOn: null,
      caution: null,
      isOptional: false,
    });
    // What is served of a kind that is not known here, the server says.
    expect(
      only('apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a, namespace: b }\n', {
        served: new Set(),
      }).refused,
    ).toBeNull();
  });
});

test('values that are filled in later are pointed out', () => {
  expect(
    only('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\ndata: { host: "${HOST}" }\n')
      .caution,
  ).toBe('It may hold values that are filled in later, and is sent as it is written: data.host.');
});

test('saved requests are of use in the workspace alone', () => {
  expect(
    only(
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b, annotations: { gatehouse/requests: "" } }\n',
    ).isOptional,
  ).toBe(true);
});
