import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { manifests } from '../kinds/shared/example-manifests.ts';
import { defaultCanvasChoice } from '../model/canvas-choice.ts';
import { resourceKey } from '../model/resource.ts';
import { suggestRequests } from '../views/traffic/suggest-requests.ts';
import { expectationViews } from '../views/traffic/expectation-views.ts';
import { ingressClasses } from '../views/traffic/ingress-classes.ts';
import { routingView } from '../views/traffic/routing-view.ts';
import { traceDraft, whyNotRoute } from '../views/traffic/trace-draft.ts';
import { savedRequestsDocument } from '../traffic/expectations/write-saved-requests.ts';
import { analyze } from '../analysis.ts';
import {
  ingressClassYaml,
  ingressWorkspace,
  ingressYaml,
  type ShortIngress,
} from './testing/ingress-objects.ts';
import { requestFromJson } from './testing/send.ts';

const draft = (url: string, ingressClass: string | null = null) => ({
  url,
  method: 'GET',
  headers: [],
  gateway: null,
  ingressClass,
  serviceEntry: null,
  from: null,
  port: null,
  sni: null,
});

const WEB: ShortIngress = { name: 'web', hosts: { 'a.test': ['P /foo→s', 'P /→t'] } };
const keyOf = (name: string) =>
  resourceKey({ group: 'networking.k8s.io', kind: 'Ingress', namespace: 'shop', name });

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: wheel }
spec: { controllerName: example.com/wheel }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: wheel, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: edge }]
  hostnames: [a.test]
  rules: [{ backendRefs: [{ name: s, port: 80 }] }]
`;

describe('a request that several could answer', () => {
  const candidatesOf = (yaml: string, url: string) => {
    const traced = traceDraft(draft(url), analysisOf(yaml));
    return traced.ok ? 'sent' : traced.candidates.map(({ gateway, ingressClass }) => gateway ?? ingressClass);
  };

  test('names a Gateway and a class, each of which can be chosen', () => {
    const yaml = `${ingressWorkspace([WEB])}---\n${GATEWAY}`;
    expect(candidatesOf(yaml, 'http://a.test/')).toEqual(['shop/edge', 'nginx']);
    expect(traceDraft(draft('http://a.test/', 'nginx'), analysisOf(yaml)).ok).toBe(true);
  });

  test('names the Gateways with routes for its host', () => {
    const inner = GATEWAY.replaceAll('name: edge', 'name: inner').replace('name: web,', 'name: web-inner,');
    const both = [GATEWAY, inner.split('---\n').slice(1).join('---\n')].join('---\n');
    expect(candidatesOf(both, 'http://a.test/')).toEqual(['shop/edge', 'shop/inner']);
  });

  test('has none where something else is missing', () => {
    expect(candidatesOf(GATEWAY, 'http://')).toEqual([]);
  });
});

describe('the trace path', () => {
  test('leads from the load balancer of the class over controller and Ingress to the Service', () => {
    const traced = traceDraft(draft('http://a.test/foo'), analysisOf(ingressWorkspace([WEB])));
    if (!traced.ok) throw new Error(traced.message);
    expect(traced.tracePath.nodes).toEqual([
      'ingress-class.derived.gatehouse/LoadBalancer//nginx',
      'ingress-class.derived.gatehouse/Proxy//nginx',
      'networking.k8s.io/Ingress/shop/web',
      '/Service/shop/s',
    ]);
    expect(traced.tracePath.edges).toHaveLength(3);
    expect(traced).toMatchObject({ routeKey: keyOf('web'), gatewayKey: null, tracePath: { stop: null } });
  });

  test('of a request that no Ingress takes leads to the controller, where it ends', () => {
    const traced = traceDraft(draft('http://other.test/'), analysisOf(ingressWorkspace([WEB])));
    if (!traced.ok) throw new Error(traced.message);
    expect(traced.outcome.response?.statusCode).toBe(404);
    expect(traced.tracePath).toMatchObject({
      nodes: [
        'ingress-class.derived.gatehouse/LoadBalancer//nginx',
        'ingress-class.derived.gatehouse/Proxy//nginx',
      ],
      stop: 'ingress-class.derived.gatehouse/Proxy//nginx',
    });
  });

  test('beside Gateways, where the controller has no card, leads to the load balancer', () => {
    const beside = `${ingressWorkspace([WEB])}---\n${GATEWAY}`;
    const traced = traceDraft(draft('http://other.test/', 'nginx'), analysisOf(beside));
    expect(traced).toMatchObject({
      ok: true,
      tracePath: {
        nodes: ['ingress-class.derived.gatehouse/LoadBalancer//nginx'],
        stop: 'ingress-class.derived.gatehouse/LoadBalancer//nginx',
      },
    });
  });

  test('passes the controller where everything is shown', () => {
    const { source, settings } = analysisOf(ingressWorkspace([WEB]));
    const everything = analyze(source, {
      ...settings,
      canvas: { ...defaultCanvasChoice, show: 'everything' },
    });
    const traced = traceDraft(draft('http://a.test/foo'), everything);
    if (!traced.ok) throw new Error(traced.message);
    expect(traced.tracePath.nodes.map((key) => key.split('/')[1])).toEqual([
      'LoadBalancer',
      'Service',
      'Proxy',
      'Ingress',
      'Service',
    ]);
  });

  test('ends at the Ingress that redirects', () => {
    const redirect = { ...WEB, annotations: { 'permanent-redirect': 'http://new.test/' } };
    const traced = traceDraft(draft('http://a.test/foo'), analysisOf(ingressWorkspace([redirect])));
    expect(traced).toMatchObject({
      ok: true,
      outcome: { summary: '301, http://new.test/' },
      tracePath: { stop: keyOf('web') },
    });
  });

  test('what is not decided is said', () => {
    const traced = traceDraft(draft('http://a.test/', 'other'), analysisOf(ingressWorkspace([WEB])));
    expect(traced).toMatchObject({ ok: false, undecided: true });
  });
});

describe('why an Ingress does not have a request', () => {
  const other: ShortIngress = { name: 'other', hosts: { 'a.test': ['P /foo→u'], 'b.test': ['P /x→u'] } };
  const unread: ShortIngress = {
    name: 'unread',
    annotations: { 'limit-rps': 'x' },
    hosts: { 'a.test': ['P /z→u'] },
  };
  const orphan: ShortIngress = {
    name: 'orphan',
    annotations: { canary: 'true' },
    hosts: { 'c.test': ['P /→o'] },
  };
  const planes = analysisOf(ingressWorkspace([WEB, other, unread, orphan]));

  test.each([
    ['web', 'http://a.test/bar', true, 'Service shop/t'],
    ['web', 'http://a.test/foo', true, 'Service shop/s'],
    ['other', 'http://a.test/foo', false, 'Ingress shop/web has the same path and counts before it.'],
    ['other', 'http://a.test/bar', false, 'counts before it'],
    ['other', 'http://q.test/', false, 'It is for a.test and b.test; the request is for q.test.'],
    ['web', 'http://b.test/y', false, 'It is for a.test; the request is for b.test'],
    [
      'unread',
      'http://a.test/z',
      false,
      'The Ingress is not read: the value of limit-rps is not a whole number.',
    ],
    ['orphan', 'http://c.test/', false, 'No Ingress that is no canary has host c.test.'],
  ])('%s and %s', (name, url, takes, reason) => {
    const why = whyNotRoute(draft(url), keyOf(name), planes);
    if (!why.ok) throw new Error(why.message);
    expect([why.takes, why.step.reason]).toEqual([takes, expect.stringContaining(reason)]);
  });

  test('one that is not there, and one that is refused', () => {
    const gone = whyNotRoute(draft('http://a.test/'), keyOf('gone'), planes);
    expect(gone).toMatchObject({ ok: true, takes: false, step: { reason: 'It is not in these manifests.' } });
    const refused = analysisOf(manifests(ingressYaml({ hosts: { 'a.test': ['P x→s'] } })));
    expect(whyNotRoute(draft('http://a.test/'), keyOf('a'), refused)).toMatchObject({
      step: { reason: 'The API server refuses it, so it is not in the cluster.' },
    });
  });
});

test('saved requests are sent to Ingresses, and keep the class', () => {
  const request = requestFromJson({ host: 'a.test', path: '/foo', ingressClass: 'nginx' });
  const saved = savedRequestsDocument('shop', [{ name: 'foo', request, expect: 'shop/s' }]);
  expect(saved).toContain('ingressClass: "nginx"');
  const views = [...expectationViews(analysisOf(ingressWorkspace([WEB], saved))).values()];
  expect(views).toMatchObject([
    { name: 'foo', verdict: 'pass', met: 'shop/s, 200', draft: { ingressClass: 'nginx' } },
  ]);
});

test('the routing table has a row for each path, and one for the rest of each host', () => {
  const hidden: ShortIngress = { name: 'hidden', hosts: { 'a.test': ['P /foo→u'] } };
  const { rows } = routingView(analysisOf(ingressWorkspace([WEB, hidden])));
  expect(
    rows.map(({ gateway, host, path, pathType, route, answer, lost }) => [
      gateway,
      host,
      path,
      pathType,
      route,
      answer,
      lost?.words,
    ]),
  ).toEqual([
    ['nginx', 'a.test', '/foo', 'prefix', 'shop/web', 'shop/s, 200', undefined],
    ['nginx', 'a.test', '/', 'prefix', 'shop/web', 'shop/t, 200', undefined],
    [
      'nginx',
      'a.test',
      '/foo',
      'prefix',
      'shop/hidden',
      'shop/s, 200',
      'This request, which it matches, goes to Ingress shop/web rule 1.',
    ],
    ['nginx', 'a.test', '', 'rest', 'shop/web', 'shop/t, 200', undefined],
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
});

test('expressions have a row with an example', () => {
  const regex: ShortIngress = {
    name: 'web',
    annotations: { 'use-regex': 'true' },
    hosts: { 'a.test': ['I /id/\\d+$→s'] },
  };
  const { rows } = routingView(analysisOf(ingressWorkspace([regex])));
  expect(rows[0]).toMatchObject({
    path: '/id/\\d+$',
    pathType: 'regex',
    answer: 'shop/s, 200',
    draft: { url: 'http://a.test/id/0' },
  });
});

test('requests are suggested for Ingresses', () => {
  const suggested = suggestRequests(analysisOf(ingressWorkspace([WEB])));
  expect(suggested.map(({ draft: { url }, route }) => [url, route])).toContainEqual([
    'http://a.test/foo',
    keyOf('web'),
  ]);
});

test('requests are suggested for Ingresses whose controller is not simulated', () => {
  const far = ingressYaml({ name: 'far', className: 'cloud', hosts: { '*.far.test': ['P /map→s'] } });
  const any = ingressYaml({ name: 'any', className: 'cloud', defaultBackend: 's' });
  const suggested = suggestRequests(analysisOf(manifests(far, any)));
  expect(suggested.map(({ draft: { url, ingressClass }, route }) => [url, ingressClass, route])).toEqual([
    ['http://www.far.test/map', null, keyOf('far')],
    ['http://any.example/', null, keyOf('any')],
  ]);
});

test('classes are listed with what is simulated in their place', () => {
  const cloud = ingressYaml({ name: 'far', className: 'cloud', hosts: { 'far.test': ['P /→s'] } });
  const { ingressPlane } = analysisOf(
    manifests(ingressClassYaml(), ingressYaml(WEB), cloud, ingressClassYaml('unused')),
  );
  expect(ingressClasses(ingressPlane)).toEqual([
    { name: 'cloud', controller: null },
    { name: 'nginx', controller: 'ingress-nginx' },
  ]);
});

test('an outcome shows that a controller decides it', () => {
  const traced = traceDraft(draft('http://a.test/foo'), analysisOf(ingressWorkspace([WEB])));
  expect(traced).toMatchObject({ outcome: { ingressController: 'nginx' } });
});
