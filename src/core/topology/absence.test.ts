import { describe, expect, test } from 'vitest';
import { manifests, object } from '../kinds/shared/example-manifests.ts';
import { analysisOf } from '../testing/workspace.ts';

/* What the manifests hold decides, where no setting does (docs/model/references-and-grants.md#absent-objects). */

const named = (name: string, namespace = 'shop') => ({ name, namespace });
const GATEWAY = 'gateway.networking.k8s.io/v1';

const route = object(
  GATEWAY,
  'HTTPRoute',
  named('web'),
  'spec: { parentRefs: [{ name: edge }], rules: [{ backendRefs: [{ name: crat, port: 80 }] }] }',
);
const ingress = object(
  'networking.k8s.io/v1',
  'Ingress',
  named('web'),
  'spec: { ingressClassName: alb, defaultBackend: { service: { name: crat, port: { number: 80 } } } }',
);
const gateway = (className: string, name = 'edge', namespace = 'shop') =>
  object(
    GATEWAY,
    'Gateway',
    named(name, namespace),
    `spec:
  gatewayClassName: ${className}
  listeners: [{ name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: edge-tls }] } }]`,
  );
const service = (name: string, namespace = 'shop') =>
  object('v1', 'Service', named(name, namespace), 'spec: { ports: [{ port: 80 }] }');
const deployment = object(
  'apps/v1',
  'Deployment',
  named('cart'),
  `spec:
  selector: { matchLabels: { app: cart } }
  template: { metadata: { labels: { app: cart } }, spec: { containers: [{ name: cart, image: cart }] } }`,
);
const gatewayClass = (name: string) =>
  object(GATEWAY, 'GatewayClass', { name }, `spec: { controllerName: example.com/${name} }`);
const ingressClass = (name: string) =>
  object('networking.k8s.io/v1', 'IngressClass', { name }, `spec: { controller: example.com/${name} }`);
const secret = (name: string) =>
  object('v1', 'Secret', named(name), 'type: Opaque\nstringData: { password: secret }');

/** The state of the edges of a role. */
const edge = (role: string, ...documents: readonly string[]) => {
  const [first, ...others] = [...analysisOf(manifests(...documents)).graph.edges.values()].filter(
    (one) => one.role === role,
  );
  expect(others).toEqual([]);
  return first && [first.state, first.reason];
};

const UNKNOWN = (reason: string) => ['unknown', expect.stringContaining(reason)];
const MISSING = ['missing', expect.any(String)];

describe('a Service that is not in the manifests', () => {
  test.each([
    ['is not known beside nothing else of its namespace', [route], UNKNOWN('no Service of namespace shop')],
    ['is not known beside an Ingress alone', [ingress], UNKNOWN('no Service of namespace shop')],
    [
      'is not known beside Services of other namespaces',
      [route, service('cart', 'desk')],
      UNKNOWN('no Service of namespace shop'),
    ],
    ['is missing beside another Service', [route, service('cart')], MISSING],
    ['is missing beside a workload, which wants one', [route, deployment], MISSING],
  ])('%s', (_, documents, state) => expect(edge('backend', ...documents)).toEqual(state));
});

describe('a Gateway that is not in the manifests', () => {
  test.each([
    ['is not known where they hold none', [route, service('crat')], UNKNOWN('no Gateway at all')],
    ['is missing where they hold another', [route, gateway('one', 'edgy')], MISSING],
  ])('%s', (_, documents, state) => expect(edge('parent', ...documents)).toEqual(state));
});

describe('a class that is not in the manifests', () => {
  test.each([
    ['is not known where they hold none', [gateway('front')], UNKNOWN('no GatewayClass at all')],
    [
      'is not known beside a class of another name',
      [gateway('front'), gatewayClass('nodeport')],
      UNKNOWN('its controller brings it along'),
    ],
    [
      'is not known where a controller brings one of that name along, whatever is near',
      [gateway('cilium'), gatewayClass('cilium-ha')],
      UNKNOWN('made by Cilium itself'),
    ],
    ['is missing beside a class of nearly that name', [gateway('frnt'), gatewayClass('front')], MISSING],
  ])('%s', (_, documents, state) => expect(edge('class', ...documents)).toEqual(state));

  test('of Ingresses alike', () =>
    expect(edge('ingress-class', ingress, ingressClass('nginx'))).toEqual(
      UNKNOWN('its controller brings it along'),
    ));
});

describe('a grant that is not in the manifests', () => {
  const abroad = route.replace('name: crat, port', 'name: crat, namespace: desk, port');

  test('is not known where they hold nothing of the namespace it belongs to', () =>
    expect(edge('backend', abroad)).toEqual(UNKNOWN('whether a ReferenceGrant there lets')));

  test('is missing where they hold what it would protect', () =>
    expect(edge('backend', abroad, service('crat', 'desk'))).toEqual([
      'refused',
      expect.stringContaining('no ReferenceGrant'),
    ]));
});

describe('a Secret that is not in the manifests', () => {
  test.each([
    ['is not known where they hold none', [gateway('one')], UNKNOWN('no Secret at all')],
    [
      'is not known where they hold one elsewhere',
      [gateway('one', 'edge', 'infra'), secret('edge-tls')],
      UNKNOWN('no Secret of namespace infra'),
    ],
    ['is missing beside another one', [gateway('one'), secret('edge-tsl')], MISSING],
  ])('%s', (_, documents, state) => expect(edge('certificate', ...documents)).toEqual(state));
});

describe('a listener of a protocol of its implementation', () => {
  const waypoint = (protocol: string): string =>
    object(
      GATEWAY,
      'Gateway',
      named('edge'),
      `spec:\n  gatewayClassName: mesh\n  listeners: [{ name: mesh, port: 15088, protocol: ${protocol} }]`,
    );

  test.each([
    ['HBONE', 'unknown'],
    ['istio.io/PROXY', 'unknown'],
    ['TCP', 'refused'],
  ])('%s: whether it takes an HTTPRoute is %s', (protocol, state) =>
    expect(edge('parent', route, waypoint(protocol), service('crat'))?.[0]).toBe(state),
  );
});

describe('a CA bundle in a Secret that cert-manager makes', () => {
  const policy = object(
    GATEWAY,
    'BackendTLSPolicy',
    named('web'),
    `spec:
  targetRefs: [{ group: "", kind: Service, name: web }]
  validation: { hostname: web.example.com, caCertificateRefs: [{ group: "", kind: Secret, name: web-ca }] }`,
  );
  const certificate = object(
    'cert-manager.io/v1',
    'Certificate',
    named('web'),
    'spec: { secretName: web-ca, dnsNames: [web.example.com], issuerRef: { name: ca } }',
  );

  test('is for the implementation to read, and not missing', () => {
    const { findings } = analysisOf(manifests(service('web'), policy, certificate));
    expect(
      findings
        .filter(({ code }) => code === 'backend-tls-policy/ca-missing')
        .map(({ severity, message }) => [severity, message]),
    ).toEqual([['warning', expect.stringContaining('implementation-specific')]]);
  });
});

test('a Secret that is made with a name that is filled in later may be the one that is meant', () => {
  const certificate = (secretName: string): string =>
    object(
      'cert-manager.io/v1',
      'Certificate',
      named('edge'),
      `spec: { secretName: "${secretName}", dnsNames: [shop.example.com], issuerRef: { name: ca } }`,
    );
  const missing = (secretName: string): readonly string[] =>
    analysisOf(manifests(gatewayClass('one'), gateway('one'), certificate(secretName)), {
      complete: true,
    }).findings.flatMap(({ code, severity }) => (code === 'reference/missing' ? [severity] : []));
  expect(missing('${NAME}-tls')).toEqual(['info']);
  expect(missing('${NAME}-cert')).toEqual(['error']);
});
