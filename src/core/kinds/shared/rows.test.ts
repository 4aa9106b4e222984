import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';
import { rowFacts } from '../row.ts';

const { graph } = analysisOf(`apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP }
    - { name: https, port: 443, protocol: HTTPS, hostname: '*.example.com', tls: { certificateRefs: [{ name: a }] } }
    - { name: sni, port: 8443, protocol: TLS, tls: { mode: Passthrough } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  rules:
    - name: cart
      matches: [{ path: { value: /cart } }, { path: { type: Exact, value: /basket } }]
      filters: [{ type: URLRewrite, urlRewrite: { hostname: cart } }]
    - matches: [{ method: POST, path: { value: /hooks } }]
    - matches: [{ path: { value: /old } }]
      filters: [{ type: RequestRedirect, requestRedirect: { scheme: https, statusCode: 301 } }]
    - {}
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { ports: [{ port: 80, targetPort: http }, { name: admin, port: 90 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  rules: [{ host: a.example.com, http: { paths: [{ path: /cart, pathType: Exact }, { pathType: Prefix }] } }]
`);

const rowsOf = (kind: string) =>
  [...graph.nodes.values()]
    .find((node) => node.kind === kind)
    ?.rows.map(({ label, value, chips }) => [label, value, ...chips]);

test('a listener shows its port, and what it speaks besides HTTP', () =>
  expect(rowsOf('Gateway')).toEqual([
    ['http', '80'],
    ['https', '443', 'TLS', '*.example.com'],
    ['sni', '8443', 'TLS passed through'],
  ]));

test('a rule shows its match, or where it redirects to', () =>
  expect(rowsOf('HTTPRoute')).toEqual([
    ['cart', '/cart', '= /basket', 'rewrite'],
    ['POST', '/hooks'],
    ['/old', '→ 301 https'],
    ['all requests', undefined],
  ]));

test('a port shows where it leads', () =>
  expect(rowsOf('Service')).toEqual([
    ['port', '80 → http'],
    ['admin', '90'],
  ]));

test('a path of an Ingress stands beside its host', () =>
  expect(rowsOf('Ingress')).toEqual([
    ['a.example.com', '/cart', 'exact'],
    ['a.example.com', '/'],
  ]));

test('all facts of a row come in their order', () =>
  expect(rowFacts({ label: 'https', value: '443', chips: ['TLS'] })).toEqual(['https 443', 'TLS']));
