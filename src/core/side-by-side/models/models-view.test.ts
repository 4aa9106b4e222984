import { describe, expect, test } from 'vitest';
import { loadSample } from '../../../samples/samples.ts';
import { analyze, type Analysis } from '../../analysis.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { defaultOptions } from '../../model/options.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { loadModel } from '../../model/update-model.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { describe as inWords } from '../../topology/describe.ts';
import { modelsView, type ModelsView } from './models-view.ts';

async function sample(change: (text: string) => string = (text) => text): Promise<Analysis> {
  const files = (await loadSample('ingress-and-gateway')) ?? [];
  const model = loadModel(
    files.map(({ path, text }) => ({ path, text: change(text) })),
    { scopeOf, defaultNamespace: 'default' },
  );
  return analyze(model, defaultOptions);
}

const rowIn = ({ rows }: ModelsView, id: string) => {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`There is no row ${id}.`);
  return row;
};

/** What stands for an object in the other model: names, and words. */
function counterpart({ counterparts }: ModelsView, words: string): string {
  const key = [...counterparts.keys()].find((one) => inWords(parseKey(one)) === words);
  const found = key && counterparts.get(key);
  if (!found) return 'nothing';
  return [...found.keys.map((one) => inWords(parseKey(one))).sort(), found.words ?? '']
    .filter(Boolean)
    .join('; ');
}

describe('what stands for an object of the sample in the other model', () => {
  test.each([
    [
      'Ingress shop/shop',
      'Gateway infra/edge; HTTPRoute shop/shop; HTTPRoute shop/to-https; Its annotations are fields, policies or nothing there: limit-rps.',
    ],
    ['IngressClass example', 'GatewayClass example'],
    ['GatewayClass example', 'IngressClass example'],
    ['Secret infra/example-com', 'Secret shop/example-com'],
    ['LoadBalancer infra/edge', 'LoadBalancer example'],
    [
      'Gateway infra/edge',
      'Ingress payments/payments; Ingress shop/shop; Ingress shop/shop-next; Its listeners are implied: a controller listens on ports 80 and 443.',
    ],
    ['TCPRoute shop/database', 'Nothing: an Ingress takes HTTP alone.'],
    [
      'ReferenceGrant payments/from-shop',
      'Nothing: a backend is in the namespace of its Ingress, so nothing needs to be allowed.',
    ],
    ['Service shop/web', 'nothing'],
  ])('%s: %s', async (words, expected) => {
    expect(counterpart(modelsView(await sample()), words)).toBe(expected);
  });
});

test.each([
  ['a.test', 'a.test', true],
  ['a.test', 'b.test', false],
  ['*.a.test', 'x.a.test', true],
  ['*.a.test', 'a.test', false],
  ['x.y.a.test', '*.a.test', true],
  ['*.y.a.test', '*.a.test', true],
  ['a.test', '', true],
  ['', 'b.test', true],
])('an Ingress of “%s” and a route of “%s” belong together: %s', (host, hostname, expected) => {
  const view = modelsView(
    analysisOf(`apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: old, namespace: shop }
spec: { rules: [{ ${host && `host: "${host}", `}http: { paths: [] } }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: new, namespace: shop }
spec: { ${hostname && `hostnames: ["${hostname}"], `}rules: [] }
`),
  );
  const words = counterpart(view, 'Ingress shop/old');
  expect(words).toBe(expected ? 'HTTPRoute shop/new' : 'Nothing: no route has one of its hosts.');
  if (!expected)
    expect(counterpart(view, 'HTTPRoute shop/new')).toBe('Nothing: no Ingress has one of its hosts.');
});

describe('what is where', () => {
  test.each([
    ['protocols', null, 'spec.listeners[2].protocol of Gateway infra/edge'],
    ['wildcards', 'spec.rules[1].host of Ingress shop/shop', 'spec.hostnames[1] of HTTPRoute shop/shop'],
    ['matches', null, 'spec.rules[1].matches[0].headers[0] of HTTPRoute shop/shop'],
    [
      'weights',
      'metadata.annotations of Ingress shop/shop-next',
      'spec.rules[2].backendRefs[0].weight of HTTPRoute shop/shop',
    ],
    ['namespaces', null, 'spec.rules[0].backendRefs[0].namespace of HTTPRoute shop/shop'],
    [
      'claims',
      'spec.rules[0].host of Ingress payments/payments',
      'spec.listeners[0].allowedRoutes of Gateway infra/edge',
    ],
    ['status', 'Ingress shop/shop', 'HTTPRoute shop/shop'],
    [
      'certificates',
      'spec.tls[0].secretName of Ingress shop/shop',
      'spec.listeners[1].tls.certificateRefs[0] of Gateway infra/edge',
    ],
    [
      'default-class',
      'spec.ingressClassName of Ingress shop/shop',
      'spec.gatewayClassName of Gateway infra/edge',
    ],
    [
      'ports',
      'spec.rules[0].http.paths[0].backend.service.port.name of Ingress shop/shop',
      'spec.rules[0].backendRefs[0].port of HTTPRoute shop/shop',
    ],
    ['annotations', 'metadata.annotations of Ingress shop/shop', null],
  ])('%s stands in this very workspace at %s and at %s', async (id, ingress, gateway) => {
    const row = rowIn(modelsView(await sample()), id);
    expect([row.hereIngress, row.hereGateway]).toEqual([ingress, gateway]);
    expect([row.before !== null, row.after !== null]).toEqual([ingress !== null, gateway !== null]);
  });

  test.each([
    ['protocols', 'TCP any.example (port 5432)'],
    ['wildcards', 'HTTPS GET a.b.example.com/ (port 443)'],
    ['matches', 'HTTPS GET example.com/ (port 443)'],
    ['namespaces', 'HTTPS GET example.com/pay (port 443)'],
  ])('%s is shown by a request that ends otherwise: %s', async (id, request) => {
    expect(rowIn(modelsView(await sample()), id).shown).toMatchObject({ request, differs: true });
  });

  test('what both models do alike says so: the shares of the sample are the same', async () => {
    expect(rowIn(modelsView(await sample()), 'weights').shown).toMatchObject({ differs: false });
    const other = await sample((text) => text.replace('canary-weight: "10"', 'canary-weight: "20"'));
    expect(rowIn(modelsView(other), 'weights').shown).toMatchObject({ differs: true });
  });

  test('each annotation has a line with what becomes of it', async () => {
    const { details } = rowIn(modelsView(await sample()), 'annotations');
    expect(details.map((line) => line.replace(/^\S*\/(\S+) of Ingress (\S+).*$/, '$1 $2'))).toEqual([
      'limit-rps shop/shop',
      'canary shop/shop-next',
      'canary-weight shop/shop-next',
      'proxy-read-timeout payments/payments',
    ]);
    expect(details[0]).toContain('needs an object of the implementation');
  });

  test('portability counts the features that are used, and who reports all of them', async () => {
    const [features, having] = rowIn(modelsView(await sample()), 'portability').details;
    expect(features).toContain('HTTPRouteRequestTimeout');
    expect(having).toMatch(/report/);
    const plain = modelsView(analysisOf('')).rows.find(({ id }) => id === 'portability');
    expect(plain?.details).toEqual([
      'Nothing beyond the core of the Gateway API is used here, which every implementation has.',
    ]);
  });

  test('a workspace with one half has the rows all the same, without places', () => {
    const { rows, counterparts } = modelsView(analysisOf(''));
    expect(rows).toHaveLength(12);
    expect(rows.filter(({ before, after, shown }) => before || after || shown)).toEqual([]);
    expect(counterparts.get('/Service/shop/web' as ResourceKey)).toBeUndefined();
  });

  test('can be sent to another thread', async () => {
    const view = modelsView(await sample());
    expect(structuredClone(view)).toEqual(view);
  });
});
