import { expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { runRules } from './run-rules.ts';

const findingsOf = (yaml: string) =>
  runRules(analysisOf(yaml)).map(({ code, severity, fixes }) => ({
    code,
    severity,
    fixes: fixes.map(({ call }) => call),
  }));

const gatewayClass = (field: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: example
spec:
  ${field}: example.io/gateway-controller
`;

test('a GatewayClass with spec.controller has one finding, that the field is controllerName', () => {
  expect(findingsOf(gatewayClass('controller'))).toEqual([
    {
      code: 'object/renamed-field',
      severity: 'error',
      fixes: [
        {
          id: 'rename-key',
          args: {
            key: 'gateway.networking.k8s.io/GatewayClass//example',
            path: ['spec', 'controller'],
            name: 'controllerName',
          },
        },
      ],
    },
  ]);
  expect(findingsOf(gatewayClass('controllerName'))).toEqual([]);
});

const route = (parents: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: checkout
  namespace: shop
spec:
${parents}  rules:
    - backendRefs:
        - name: api
          namespace: payments
          port: 8080
`;

const GRANT = `---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata:
  name: from-shop
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

const withParent = '  parentRefs:\n    - name: edge\n      namespace: infra\n';

test.each([
  ['without parentRefs', route('')],
  ['with a parent that is not there either', route(withParent)],
])('a route alone, %s, has one finding, about the grant, which is not known', (_, yaml) => {
  expect(findingsOf(yaml)).toEqual([
    {
      code: 'reference-grant/missing',
      severity: 'warning',
      fixes: [
        {
          id: 'grant-reference',
          args: {
            from: { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' },
            to: { group: '', kind: 'Service', namespace: 'payments', name: 'api' },
          },
        },
      ],
    },
  ]);
});

test('with the grant nothing is wrong any more; what cannot be known is said as information', () => {
  expect(findingsOf(route('') + GRANT).map(({ code, severity }) => [code, severity])).toEqual([
    ['backend/missing', 'info'],
  ]);
  expect(findingsOf(route(withParent) + GRANT).map(({ code, severity }) => [code, severity])).toEqual([
    ['attachment/parent-missing', 'info'],
    ['backend/missing', 'info'],
  ]);
});

test('a missing parent is reported as soon as nothing indicates that the manifests are an excerpt', () => {
  const local = route('  parentRefs:\n    - name: edge\n').replace('          namespace: payments\n', '');
  const service = `---
apiVersion: v1
kind: Service
metadata:
  name: api
  namespace: shop
spec:
  ports:
    - port: 8080
`;
  const other = `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: standard
spec:
  controllerName: example.com/controller
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: desk
  namespace: shop
spec:
  gatewayClassName: standard
  listeners:
    - name: http
      port: 80
      protocol: HTTP
`;
  const errors = (text: string): readonly (readonly string[])[] =>
    findingsOf(text)
      .filter(({ code }) => code === 'attachment/parent-missing')
      .map(({ code, severity }) => [code, severity]);
  expect(errors(local + service + other)).toEqual([['attachment/parent-missing', 'error']]);
  const elsewhere = local.replace('name: edge', 'name: edge\n      namespace: infra');
  expect(findingsOf(elsewhere + service).map(({ code, severity }) => [code, severity])).toEqual([
    ['attachment/parent-missing', 'info'],
  ]);
});
