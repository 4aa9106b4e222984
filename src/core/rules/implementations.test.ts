import { describe, expect, test } from 'vitest';
import { SHOP_CERTIFICATE } from '../certificates/example-pems.ts';
import { manifests, object } from '../kinds/shared/example-manifests.ts';
import { vendorOfClass, vendorOfController, vendors } from '../kinds/shared/vendors.ts';
import { statusList } from '../status/status-value.ts';
import { analysisOf } from '../testing/workspace.ts';
import { indented } from '../text/indented.ts';
import { runRules } from './run-rules.ts';
import { gateway, httpsListener, listenerSet, routed, rulesToCart, tlsSecret } from './shared/examples.ts';
import { securedCart, tlsPolicy } from './shared/tls-policy.ts';

const EXAMPLE = 'example.com/gateway-controller';

/** Manifests whose class is of another controller. */
const of = (controller: string, yaml: string): string => yaml.replace(EXAMPLE, controller);

const ISTIO = 'istio.io/gateway-controller';
const ENVOY = 'gateway.envoyproxy.io/gatewayclass-controller';

function seen(yaml: string) {
  const analysis = analysisOf(yaml, { complete: true });
  const conditions = [
    ...JSON.stringify(statusList(analysis, analysis.statuses)).matchAll(/"status":"(False|Unknown)"/g),
  ].map(([, status]) => status);
  const findings = runRules(analysis)
    .filter(({ severity, code }) => severity !== 'info' || !code.startsWith('portability/'))
    .map(({ severity, code }) => `${severity} ${code}`);
  return { findings, conditions: [...new Set(conditions)].toSorted() };
}

const CA = `data:\n  ca.crt: ${btoa(SHOP_CERTIFICATE)}`;
const inSecret = (namespace: string, name: string): string =>
  object('v1', 'Secret', { name, namespace }, `type: Opaque\n${CA}`);

const clients = (kind: string): string =>
  gateway(httpsListener()).replace(
    '  listeners:',
    `  tls:\n    frontend:\n      default:\n        validation:\n          caCertificateRefs:\n            - { group: "", kind: ${kind}, name: clients }\n  listeners:`,
  );

const listener = (protocol: string): string =>
  gateway(`- name: mesh\n  port: 15008\n  protocol: ${protocol}`);

const backend = (group: string, kind: string): string =>
  routed(
    rulesToCart('').replace('- name: cart', `- group: ${group}\n        kind: ${kind}\n        name: cart`),
  );

const filter = (group: string, kind: string): string =>
  routed(
    rulesToCart(
      `\nfilters:\n  - type: ExtensionRef\n    extensionRef:\n      group: ${group}\n      kind: ${kind}\n      name: slow`,
    ),
  );

type Case = readonly [
  controller: string,
  yaml: string,
  findings: readonly string[],
  conditions: readonly string[],
];

const FAILED = ['False'];

/** What only some implementations have, with a class of theirs, of another one, and of an unknown one. */
const cases: Record<string, Case> = {
  'HBONE with Istio': [ISTIO, listener('HBONE'), ['info listener/unknown-protocol'], []],
  'HBONE with another': [ENVOY, listener('HBONE'), ['warning listener/unknown-protocol'], FAILED],
  'HBONE with an unknown one': [EXAMPLE, listener('HBONE'), ['warning listener/unknown-protocol'], FAILED],
  'a backend of the domain of a controller that is not listed': [
    'acme.io/gateway-controller',
    backend('acme.io', 'Bucket'),
    ['info backend/unsupported-kind'],
    FAILED,
  ],
  'a backend below the domain of the controller': [
    'acme.io/gateway-controller',
    backend('storage.acme.io', 'Bucket'),
    ['info backend/unsupported-kind'],
    FAILED,
  ],
  'a backend above the domain of the controller': [
    'gateways.acme.io/controller',
    backend('acme.io', 'Bucket'),
    ['info backend/unsupported-kind'],
    FAILED,
  ],
  'a backend of a domain that only ends alike': [
    'acme.io/gateway-controller',
    backend('notacme.io', 'Bucket'),
    ['error backend/unsupported-kind'],
    FAILED,
  ],
  'a filter of the domain of a controller that is not listed': [
    'acme.io/gateway-controller',
    filter('acme.io', 'Limit'),
    ['info routing/extension-filter'],
    FAILED,
  ],
  'a protocol with a domain': [
    EXAMPLE,
    listener('example.com/mesh'),
    ['warning listener/unknown-protocol'],
    FAILED,
  ],
  'a protocol with the domain of its implementation': [
    ENVOY,
    listener('gateway.envoyproxy.io/quic'),
    ['info listener/unknown-protocol'],
    [],
  ],
  'a protocol in small letters': [ISTIO, listener('http'), ['error listener/unknown-protocol'], FAILED],

  'clients by a Secret with Envoy Gateway': [
    ENVOY,
    manifests(clients('Secret'), tlsSecret(), inSecret('infra', 'clients')),
    ['info gateway/client-ca-unusable'],
    [],
  ],
  'clients by a Secret with an unknown one': [
    EXAMPLE,
    manifests(clients('Secret'), tlsSecret(), inSecret('infra', 'clients')),
    ['warning gateway/client-ca-unusable'],
    FAILED,
  ],
  'clients by a Secret that is not there': [
    ENVOY,
    manifests(clients('Secret'), tlsSecret()),
    ['error reference/missing'],
    FAILED,
  ],

  'a backend of its own': [
    ENVOY,
    backend('gateway.envoyproxy.io', 'Backend'),
    ['info backend/unsupported-kind'],
    ['Unknown'],
  ],
  'a backend of another': [
    ISTIO,
    backend('gateway.envoyproxy.io', 'Backend'),
    ['warning backend/unsupported-kind'],
    FAILED,
  ],
  'a middleware as backend': [
    'traefik.io/gateway-controller',
    backend('traefik.io', 'TraefikService'),
    ['info backend/unsupported-kind'],
    ['Unknown'],
  ],
  'a pool of models': [
    EXAMPLE,
    backend('inference.networking.k8s.io', 'InferencePool'),
    ['warning backend/unsupported-kind'],
    FAILED,
  ],
  'a filter of its own': [
    'traefik.io/gateway-controller',
    filter('traefik.io', 'Middleware'),
    ['info routing/extension-filter'],
    ['Unknown'],
  ],
  'a filter of another': [
    ENVOY,
    filter('traefik.io', 'Middleware'),
    ['warning routing/extension-filter'],
    FAILED,
  ],
  'a certificate of a kind that some implementation has': [
    EXAMPLE,
    gateway(`${httpsListener('shop')}\n        group: other.example\n        kind: Certificate`),
    ['warning certificate/wrong-kind'],
    FAILED,
  ],
  'a certificate of its own kind': [
    'networking.gke.io/gateway',
    gateway(`${httpsListener('shop')}\n        group: networking.gke.io\n        kind: ManagedCertificate`),
    ['info certificate/wrong-kind'],
    ['Unknown'],
  ],
  'a certificate of a kind of Kubernetes': [
    ENVOY,
    gateway(`${httpsListener('shop')}\n        kind: ConfigMap`),
    ['error certificate/wrong-kind'],
    FAILED,
  ],
};

describe('what the API leaves to implementations', () => {
  test.each(Object.entries(cases))('%s', (_, [controller, yaml, findings, conditions]) => {
    const found = seen(of(controller, yaml));
    expect(
      found.findings.filter((one) => !/unused$|no-entry-point|plain-http|private-key/.test(one)),
    ).toEqual(findings);
    expect(found.conditions).toEqual(conditions);
  });

  test.each([
    [ENVOY, 'info'],
    [EXAMPLE, 'warning'],
  ])('a bundle for backends in a Secret, with %s', (controller, severity) => {
    const refs = 'caCertificateRefs:\n      - { group: "", kind: Secret, name: cart-ca }';
    const yaml = manifests(
      gateway(),
      securedCart,
      inSecret('shop', 'cart-ca'),
      tlsPolicy('name: cart', refs),
    );
    expect(seen(of(controller, yaml)).findings).toContain(`${severity} backend-tls-policy/ca-missing`);
  });

  test('names the implementation', () => {
    const finding = runRules(analysisOf(of(ENVOY, backend('gateway.envoyproxy.io', 'Backend')))).find(
      ({ code }) => code === 'backend/unsupported-kind',
    );
    expect(finding?.message).toContain("Envoy Gateway's own");
  });
});

describe('implementations', () => {
  test('share no controller, class, group or protocol', () => {
    const all = vendors.flatMap(({ controllers, classes = [], groups, protocols = [] }) => [
      ...controllers,
      ...classes,
      ...groups,
      ...protocols,
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['kgateway.dev/kgateway', 'kgateway'],
    ['kgateway.dev/agentgateway', 'Agentgateway'],
    ['gateway.k8s.aws/nlb', 'AWS Load Balancer Controller'],
    ['example.com/gateway-controller', undefined],
  ])('%s is %s', (controller, name) => {
    expect(vendorOfController(controller)?.name).toBe(name);
  });

  test.each([
    ['istio-waypoint', 'info'],
    ['edge-class', 'error'],
  ])('%s is not there: %s', (name, severity) => {
    const yaml = manifests(gateway()).replace('gatewayClassName: example', `gatewayClassName: ${name}`);
    expect(seen(yaml).findings).toContain(`${severity} reference/missing`);
  });

  test.each([
    ['istio-waypoint', 'Istio'],
    ['gke-l7-global-external-managed', 'Google Kubernetes Engine Gateway'],
    ['example', undefined],
  ])('make the class %s themselves: %s', (className, name) => {
    expect(vendorOfClass(className)?.name).toBe(name);
  });
});

describe('the core group by a name', () => {
  const grant = object(
    'gateway.networking.k8s.io/v1',
    'ReferenceGrant',
    { name: 'routes', namespace: 'shop' },
    `spec:\n${indented('from:\n  - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: infra }\nto:\n  - { group: core, kind: Service }')}`,
  );
  const mesh = routed(rulesToCart('')).replace(
    '- name: edge\n      namespace: infra',
    '- { group: core, kind: Service, name: cart }',
  );
  const places: Record<string, string> = {
    'a backend': backend('core', 'Service'),
    'the version as group': backend('v1', 'Service'),
    'a parent': mesh,
    'the parent of a ListenerSet': manifests(
      gateway(),
      listenerSet('edge').replace('  parentRef:\n', '  parentRef:\n    group: core\n'),
    ),
    'a certificate': manifests(
      gateway(`${httpsListener('shop-tls')}\n        group: core\n        kind: Secret`),
      tlsSecret(),
    ),
    'the target of a policy': manifests(
      securedCart,
      tlsPolicy('name: cart').replace('- group: ""', '- group: core'),
    ),
    'a bundle of a policy': manifests(
      securedCart,
      inSecret('shop', 'cart-ca'),
      tlsPolicy('name: cart', 'caCertificateRefs:\n      - { group: core, kind: ConfigMap, name: cart-ca }'),
    ),
    'authorities of clients': manifests(
      clients('ConfigMap').replace('{ group: "", kind: ConfigMap', '{ group: core, kind: ConfigMap'),
      tlsSecret(),
    ),
    'a grant': grant,
  };

  test.each(Object.entries(places))('%s', (_, yaml) => {
    const found = runRules(analysisOf(yaml, { complete: true })).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found.map(({ code, fixes }) => [code, ...fixes.map(({ title }) => title)])).toEqual([
      ['reference/core-group', 'Set group to "" (core)'],
    ]);
  });
});
