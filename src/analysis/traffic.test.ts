import { expect, test } from 'vitest';
import type { ResourceKey } from '../core/model/resource.ts';
import { loadSample } from '../samples/samples.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';

async function openSample(id: string) {
  const analyzer = createInlineAnalyzer();
  const files = (await loadSample(id)) ?? [];
  const report = await analyzer.update(
    files.map(({ path, text }) => ({ path, type: 'put', text })),
    1,
  );
  return { analyzer, report };
}

const draft = {
  url: '',
  method: 'GET',
  headers: [],
  gateway: null,
  ingressClass: null,
  serviceEntry: null,
  from: null,
  port: null,
  sni: null,
};
const URL = 'http://shop.example.com/reviews';
const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/shop/reviews' as ResourceKey;

const LONELY = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: workshop}
spec: {controllerName: gateway.example.dev/controller}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: hall, namespace: shop}
spec:
  gatewayClassName: workshop
  listeners: [{name: web, port: 80, protocol: HTTP}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: lonely, namespace: shop}
spec:
  parentRefs: [{name: hall}]
  rules: [{backendRefs: [{name: lonely, port: 80}]}]
---
apiVersion: v1
kind: Service
metadata: {name: lonely, namespace: shop}
spec:
  selector: {app: lonely}
  ports: [{port: 80}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: other, namespace: shop}
spec:
  selector: {matchLabels: {app: other}}
  template:
    metadata: {labels: {app: other}}
    spec: {containers: [{name: app, image: "registry.example.dev/other:1"}]}
`;

test('a request of the bar is traced, and one that cannot be sent has a reason', async () => {
  const { analyzer } = await openSample('canary');
  const traced = await analyzer.trace({ ...draft, url: URL });
  expect(traced.ok && traced.outcome.summary).toBe('shop/reviews-v1 90 %, shop/reviews-v2 10 %, 200');
  expect(traced.ok && traced.tracePath.stop).toBe(null);
  expect(await analyzer.trace({ ...draft, url: 'ftp://shop.example.com' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('ftp'),
  });
});

test('a request for a Service without Pods comes as far as the Service', async () => {
  const analyzer = createInlineAnalyzer();
  await analyzer.update([{ path: 'lonely.yaml', type: 'put', text: LONELY }], 1);
  const traced = await analyzer.trace({ ...draft, url: 'http://lonely.test/' });
  expect(traced.ok && traced.outcome.summary).toMatch(/^503/);
  expect(traced.ok && traced.tracePath.stop).toBe('/Service/shop/lonely');
});

test('a route that does not have a request says at which step it lost', async () => {
  const { analyzer } = await openSample('canary');
  const answer = await analyzer.whyNot({ ...draft, url: 'http://shop.example.com/none' }, ROUTE);
  expect(answer).toMatchObject({ ok: true, takes: false, step: { stage: 'match' } });
});

test('each suggested request gets to the route it is made for', async () => {
  const { analyzer } = await openSample('shared-gateway');
  const suggested = await analyzer.suggestRequests();
  expect(suggested.length).toBeGreaterThan(3);
  for (const { draft: one, route } of suggested) {
    const traced = await analyzer.trace(one);
    expect({ url: one.url, route: traced.ok ? traced.routeKey : null }).toEqual({ url: one.url, route });
  }
});

test('the routing table has a row for each match, and what its request meets', async () => {
  const { analyzer } = await openSample('canary');
  const { rows } = await analyzer.routing();
  expect(rows.map(({ path, conditions, answer }) => [path, conditions, answer])).toEqual([
    ['/reviews', 'x-canary: always', 'shop/reviews-v2, 200'],
    ['/reviews', '', 'shop/reviews-v1 90 %, shop/reviews-v2 10 %, 200'],
    ['', '', '404'],
  ]);
});

test('saved requests are sent with every report, and only differences are reported', async () => {
  const { analyzer } = await openSample('canary');
  const list = (expect: string) => `apiVersion: v1
kind: ConfigMap
metadata:
  name: requests
  namespace: shop
  annotations: { gatehouse/requests: "true" }
data:
  requests.yaml: |
    - name: all
      request: GET ${URL}
      expect: "${expect}"
`;
  const put = (text: string, version: number) =>
    analyzer.update([{ path: 'requests-here.yaml', type: 'put', text }], version);
  const first = await put(list('404'), 2);
  const mine = first?.expectations.set.filter(([, { name }]) => name === 'all').map(([, one]) => one);
  expect(mine).toMatchObject([{ verdict: 'fail', line: `GET ${URL}`, expect: '404' }]);
  const second = await put(list('shop/reviews-v1 90 %, shop/reviews-v2 10 %'), 3);
  expect(second?.expectations.set.map(([, { verdict }]) => verdict)).toEqual(['pass']);
  expect(
    (await put(`${list('shop/reviews-v1 90 %, shop/reviews-v2 10 %')}# more\n`, 4))?.expectations.set,
  ).toEqual([]);
});
