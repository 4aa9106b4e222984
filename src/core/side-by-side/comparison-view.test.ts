import { runToEnd } from '../incremental/steps.ts';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../analysis.ts';
import { ingressWorkspace } from '../ingress/testing/ingress-objects.ts';
import { parseKey } from '../model/resource.ts';
import { analysisOf } from '../testing/workspace.ts';
import { comparisonView, halvesView, type PictureSide } from './comparison-view.ts';
import { sendToBoth, type Target } from './send-to-both.ts';

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: wheel }
spec: { controllerName: clay.test/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: wheel, listeners: [{ name: http, protocol: HTTP, port: 80 }] }
`;
const route = (backend: string): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: edge }]
  hostnames: [a.test]
  rules: [{ backendRefs: [{ name: ${backend}, port: 80 }] }]
`;
const service = (name: string): string => `---
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: { app: ${name} }, ports: [{ port: 80 }] }
`;
const workspace = (backend: string, ...services: readonly string[]): Analysis =>
  analysisOf(`${GATEWAY}${route(backend)}${services.map(service).join('')}`);

const marksOf = ({ marks }: PictureSide): readonly string[] =>
  [...marks].map(([key, mark]) => `${parseKey(key).kind} ${parseKey(key).name} ${mark}`).sort();
const kindsOf = ({ nodes }: PictureSide): readonly string[] =>
  [...new Set(Array.from(nodes.values(), ({ kind }) => kind))].sort();

describe('two workspaces', () => {
  const [before, after] = [workspace('s', 's'), workspace('t', 's', 't')];
  const { view } = runToEnd(comparisonView(before, after));

  test('have a row for each class of requests that ends otherwise, with both places', () => {
    const [row] = view.rows.requests.rows;
    expect(row).toMatchObject({
      request: 'HTTP GET a.test/ (port 80, at Gateway shop/edge)',
      was: '100 % to Service shop/s:80 (HTTPRoute shop/web rule 1 match 1)',
      is: '100 % to Service shop/t:80 (HTTPRoute shop/web rule 1 match 1)',
      before: { path: ['spec', 'rules', 0] },
      after: { path: ['spec', 'rules', 0] },
    });
    expect(row?.cause).toContain('The backends');
  });

  test('have rows for objects, of which the cards are marked', () => {
    expect(view.rows.objects.rows.map(({ change, object }) => `${change} ${object}`)).toEqual([
      'changed HTTPRoute shop/web',
      'added Service shop/t',
    ]);
    expect(marksOf(view.before)).toEqual(['HTTPRoute web changed']);
    expect(marksOf(view.after)).toEqual(['HTTPRoute web changed', 'Service t added']);
  });

  test('have rows for statuses and findings, the worst in front', () => {
    const broken = runToEnd(comparisonView(workspace('s', 's'), workspace('gone', 's'))).view.rows;
    expect(broken.status.rows).toContainEqual(
      expect.objectContaining({
        object: 'HTTPRoute shop/web',
        condition: 'parents[shop/edge].ResolvedRefs',
        was: 'True (ResolvedRefs)',
        is: 'False (BackendNotFound)',
      }),
    );
    expect(broken.findings.rows[0]).toMatchObject({ change: 'introduced', severity: 'error', before: null });
    const repaired = runToEnd(comparisonView(workspace('gone', 's'), workspace('s', 's'))).view.rows;
    expect(repaired.findings.rows[0]).toMatchObject({ change: 'fixed', severity: 'error', after: null });
  });

  test('that are the same have no rows, and say on how many classes', () => {
    const same = runToEnd(comparisonView(before, workspace('s', 's'))).view;
    expect(Object.values(same.rows).map(({ total }) => total)).toEqual([0, 0, 0, 0]);
    expect(same.equal).toBeGreaterThan(0);
    expect(same.nothingAsked).toBe(false);
  });

  test('without anything that takes requests are asked none', () => {
    const empty = analysisOf('');
    expect(runToEnd(comparisonView(empty, empty)).view).toMatchObject({ equal: 0, nothingAsked: true });
  });

  test('can be sent to another thread', () => {
    expect(structuredClone(view)).toEqual(view);
  });

  test('get one request, each by its own entry', () => {
    const [a, b]: [Target, Target] = [
      { analysis: before, half: null },
      { analysis: after, half: null },
    ];
    const [row] = view.rows.requests.rows;
    const sent = row && sendToBoth(row.drafts, a, b);
    expect(sent?.before).toMatchObject({ ok: true, outcome: { summary: 'shop/s, 200' } });
    expect(sent?.after).toMatchObject({ ok: true, outcome: { summary: 'shop/t, 200' } });
    expect(sent?.differences).toEqual([
      'The backends: 100 % to Service shop/s:80 before, 100 % to Service shop/t:80 after.',
    ]);
    const bad = row && { ...row.drafts.after, url: 'http://[' };
    expect(bad && sendToBoth({ before: bad, after: bad, client: null }, a, b)).toMatchObject({
      before: { ok: false },
      after: { ok: false },
      differences: null,
    });
  });
});

describe('the Ingresses and the Gateways of a workspace', () => {
  const analysis = analysisOf(
    ingressWorkspace([{ hosts: { 'a.test': ['P /→s'] } }], `${GATEWAY}${route('t')}${service('t')}`),
  );
  const { view } = runToEnd(halvesView(analysis));

  test('are asked the same requests', () => {
    const [row] = view.rows.requests.rows;
    expect(row?.was).toContain('Ingress');
    expect(row?.is).toContain('HTTPRoute shop/web');
    expect(row?.drafts.before.gateway).toBeNull();
    expect(row?.drafts.after.gateway).toBe('shop/edge');
    expect([view.rows.objects.total, view.rows.status.total, view.rows.findings.total]).toEqual([0, 0, 0]);
  });

  test('have a picture each, without the other half', () => {
    expect(kindsOf(view.before)).toContain('Ingress');
    expect(kindsOf(view.before)).not.toContain('HTTPRoute');
    expect(kindsOf(view.after)).toContain('HTTPRoute');
    expect(kindsOf(view.after)).not.toContain('Ingress');
  });

  test('each get a request that names neither', () => {
    const draft = {
      url: 'http://a.test/',
      method: 'GET',
      headers: [],
      gateway: null,
      ingressClass: null,
      serviceEntry: null,
      from: null,
      port: null,
      sni: null,
    };
    const sent = sendToBoth(
      { before: draft, after: draft, client: null },
      { analysis, half: 'ingress' },
      { analysis, half: 'gateway' },
    );
    expect(sent.before).toMatchObject({ ok: true });
    expect(sent.after).toMatchObject({ ok: true, outcome: { summary: 'shop/t, 200' } });
    expect(sent.differences).not.toEqual([]);
  });
});
