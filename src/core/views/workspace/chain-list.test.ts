import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';
import { chainList } from './chain-list.ts';

const WORKSPACE = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: edge }]
  rules:
    - backendRefs: [{ name: web, port: 80, weight: 9 }, { name: gone, port: 80, weight: 1 }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: example, listeners: [{ name: http, port: 80, protocol: HTTP }] }
`;

const lines = (yaml: string): readonly string[] =>
  chainList(analysisOf(yaml).graph).flatMap(({ text, leads }) => [
    text,
    ...leads.map((lead) => `  → ${lead.text}`),
  ]);

test('lists what is drawn in the order of the traffic, with where it leads', () => {
  const said = lines(WORKSPACE);
  const place = (words: string) => said.findIndex((line) => line.startsWith(words));
  expect(place('Gateway shop/edge')).toBeLessThan(place('HTTPRoute shop/web'));
  expect(place('HTTPRoute shop/web')).toBeLessThan(place('Service shop/web'));
  expect(said).toContain('  → Service shop/web: 90%');
});

test('says what is missing, and why an edge does not work', () => {
  const said = lines(WORKSPACE);
  expect(said.find((line) => line.startsWith('Service shop/gone'))).toContain('not in these files');
  expect(said.find((line) => line.startsWith('  → Service shop/gone: 10%, '))).toBeDefined();
});

test('is empty where nothing is', () => expect(lines('')).toEqual([]));
