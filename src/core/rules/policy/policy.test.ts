import { describe, expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { routed, service, TO_CART } from '../shared/examples.ts';

const CHAIN = routed(TO_CART.replace('  - backendRefs', '  - name: cart\n    backendRefs'), {
  to: service('cart', 'shop', 'ports:\n  - name: http\n    port: 80'),
});

const policy = (refs: string, namespace = 'shop', type = 'gateway.example.com/v1 TrafficPolicy'): string => {
  const [apiVersion = '', kind = ''] = type.split(' ');
  return object(apiVersion, kind, { name: 'limits', namespace }, `spec: { ${refs} }`);
};

const found = (
  refs: string,
  more: readonly string[] = [],
  options: Partial<WorkspaceOptions> = { complete: true },
) =>
  runRules(analysisOf(manifests(CHAIN, refs, ...more), options))
    .filter(({ code }) => code.startsWith('policy/'))
    .map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

const missing = (message: string) => [`warning policy/target-missing: ${message}`];

const ROUTE = 'group: gateway.networking.k8s.io, kind: HTTPRoute, name';

describe('targets (docs/model/references-and-grants.md#policies-of-vendors)', () => {
  test.each([
    ['a route', `targetRefs: [{ ${ROUTE}: cart }]`, []],
    [
      'a route of another name',
      `targetRefs: [{ ${ROUTE}: crat }]`,
      missing('HTTPRoute shop/crat does not exist.'),
    ],
    ['a single target', `targetRef: { ${ROUTE}: crat }`, missing('HTTPRoute shop/crat does not exist.')],
    [
      'a Gateway of another namespace',
      'targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: edge }]',
      missing('Gateway shop/edge does not exist; there is Gateway infra/edge.'),
    ],
    [
      'the namespace that is given',
      `targetRef: { group: gateway.networking.k8s.io, kind: Gateway, name: edge, namespace: infra }`,
      [],
    ],
    [
      'a Service',
      'targetRefs: [{ group: "", kind: Service, name: crat }]',
      missing('Service shop/crat does not exist.'),
    ],
    [
      'a Service of group core',
      'targetRefs: [{ group: core, kind: Service, name: crat }]',
      missing('Service shop/crat does not exist.'),
    ],
    ['a kind of a vendor', 'targetRefs: [{ group: gateway.example.com, kind: Backend, name: x }]', []],
    [
      'a kind of which there is none',
      'targetRefs: [{ group: gateway.networking.k8s.io, kind: TCPRoute, name: x }]',
      [],
    ],
    ['a Namespace, which need not be declared', 'targetRef: { kind: Namespace, name: x }', []],
    ['what an HPA scales', 'scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: x }', []],
  ])('%s', (_, refs, expected) => {
    expect(found(policy(refs))).toEqual(expected);
  });

  const DEPLOYMENT = object(
    'apps/v1',
    'Deployment',
    { name: 'cart', namespace: 'shop' },
    'spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: a, image: a }] } } }',
  );
  const VPA = policy(
    'targetRef: { apiVersion: apps/v1, kind: Deployment, name: crat }',
    'shop',
    'autoscaling.k8s.io/v1 VerticalPodAutoscaler',
  );

  test('workloads count in a whole cluster only', () => {
    expect(found(VPA, [DEPLOYMENT])).toEqual(missing('Deployment shop/crat does not exist.'));
    expect(found(VPA.replace('crat', 'cart'), [DEPLOYMENT])).toEqual([]);
    expect(found(VPA, [DEPLOYMENT], {})).toEqual([]);
  });

  test.each([
    ['a part of a cluster', [], { partial: true }],
    [
      'a chart in the namespace',
      [object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', { name: 'x', namespace: 'shop' }, '')],
      {},
    ],
  ])('not known: %s', (_, more, options) => {
    expect(found(policy(`targetRefs: [{ ${ROUTE}: crat }]`), more, options)).toEqual([]);
  });

  test('kinds that are modelled have rules of their own', () => {
    const own = object(
      'gateway.networking.k8s.io/v1',
      'BackendTLSPolicy',
      { name: 'x', namespace: 'shop' },
      'spec: { targetRefs: [{ group: "", kind: Service, name: crat }], validation: { hostname: a.test, wellKnownCACertificates: System } }',
    );
    expect(found(own)).toEqual([]);
  });
});

describe('sections', () => {
  const section = (message: string) => [`warning policy/no-such-section: ${message}`];
  test.each([
    [
      'a listener',
      '{ group: gateway.networking.k8s.io, kind: Gateway, name: edge, namespace: infra, sectionName: http }',
      [],
    ],
    [
      'a listener that is not there',
      '{ group: gateway.networking.k8s.io, kind: Gateway, name: edge, namespace: infra, sectionName: htpp }',
      section('Gateway infra/edge has no listener named htpp; there is http.'),
    ],
    ['a rule', `{ ${ROUTE}: cart, sectionName: cart }`, []],
    [
      'a rule that is not there',
      `{ ${ROUTE}: cart, sectionName: tea }`,
      section('HTTPRoute shop/cart has no rule named tea; there is cart.'),
    ],
    ['a rule by its number', `{ ${ROUTE}: cart, sectionName: rule-1 }`, []],
    ['a port', '{ group: "", kind: Service, name: cart, sectionName: http }', []],
    ['a port by its number', '{ group: "", kind: Service, name: cart, sectionName: "80" }', []],
    [
      'a port that is not there',
      '{ group: "", kind: Service, name: cart, sectionName: grpc }',
      section('Service shop/cart has no port named grpc; there is http.'),
    ],
  ])('%s', (_, ref, expected) => {
    expect(found(policy(`targetRefs: [${ref}]`))).toEqual(expected);
  });
});
