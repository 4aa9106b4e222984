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
    { code: 'admission/rules-not-checked', severity: 'info', fixes: [] },
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

/** A Gateway with a listener for *.example.com, and a route with these parentRefs and hostnames. */
const edge = (
  hostnames: string,
  parents = '{ name: edge }',
): string => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners: [{ name: apex, port: 80, protocol: HTTP, hostname: "*.example.com" }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  parentRefs: [${parents}]
  hostnames: [${hostnames}]
  rules: [{ backendRefs: [{ name: cart, port: 80 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;

const codesOf = (yaml: string): readonly string[] => findingsOf(yaml).map(({ code }) => code);

test('a hostname that is none is one finding, and nothing is reported of listeners that it does not fall under', () => {
  for (const hostname of ['"shop.example.com:80"', '"*"', '"https://example.com/"', 'example.com/cart'])
    expect(codesOf(edge(hostname))).toEqual(['admission/pattern']);
  expect(codesOf(edge('example.com'))).toEqual(['attachment/no-common-hostname']);
  expect(codesOf(edge('shop.example.com'))).toEqual([]);
});

test('a listener is not called unused while a route may attach to it', () => {
  const isUnused = (parents: string): boolean =>
    codesOf(edge('shop.example.com', parents)).includes('listener/unused');
  expect(isUnused('{ name: edge, sectionName: "${SECTION}" }')).toBe(false);
  expect(isUnused('{ name: "${GATEWAY}" }')).toBe(false);
  expect(isUnused('{ name: edge, namespace: "${NAMESPACE}" }')).toBe(false);
  expect(isUnused('"${PARENT}"')).toBe(false);
  expect(isUnused('{ name: other, namespace: "${NAMESPACE}" }')).toBe(true);
});

test('what has a name that no object can have is not offered to be made', () => {
  const fixesOf = (name: string): readonly string[] =>
    findingsOf(edge('shop.example.com').replace('{ name: cart, port: 80 }', `{ name: ${name}, port: 80 }`))
      .flatMap(({ code, fixes }) => (code === 'backend/missing' ? fixes : []))
      .map(({ id }) => id);
  expect(fixesOf('tea')).toContain('create');
  expect(fixesOf('http://cart')).not.toContain('create');
});
