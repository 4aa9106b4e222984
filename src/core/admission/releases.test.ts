import { describe, expect, test } from 'vitest';
import { backendTlsPolicy, gateway, httpRoute, object } from '../kinds/shared/example-manifests.ts';
import { allCrds, crdsText, type InstalledCrds, type Release } from '../model/installed-crds.ts';
import { both, isServed, type Served } from '../model/served.ts';
import { pathText } from '../model/access.ts';
import { analysisOf } from '../testing/workspace.ts';
import { admissionOf } from './admission-of.ts';

function admitted(yaml: string, crds: InstalledCrds) {
  const { model, index } = analysisOf(yaml, crds);
  const [resource] = model.resources.values();
  if (!resource) throw new Error(`No object: ${yaml}`);
  const { violations, unknown } = admissionOf(resource, index);
  return {
    messages: violations
      .filter(({ code }) => code !== 'admission/rules-not-checked')
      .map(({ message }) => message),
    dropped: unknown.map(pathText),
  };
}

const route = (spec: string) => httpRoute(`\n${spec}`);
const rule = (fields: string) => route(`rules:\n  - ${fields}`);
const filter = (fields: string) => rule(`filters:\n      - ${fields}`);
const listeners = 'gatewayClassName: a\nlisteners: [{ name: http, port: 80, protocol: HTTP }]';
const edge = (spec: string) => gateway(`\n${listeners}\n${spec}`);

/** A field: where it stands, an object with it, and the CRDs that have it; the others drop it. */
const FIELDS: readonly (readonly [path: string, yaml: string, served: Served])[] = [
  ['spec.tls', edge('tls: { frontend: { default: {} } }'), { experimental: '1.4', standard: '1.5' }],
  ['spec.backendTLS', edge('backendTLS: {}'), { experimental: ['1.2', '1.3'] }],
  [
    'spec.allowedListeners',
    edge('allowedListeners: { namespaces: { from: All } }'),
    { experimental: '1.3', standard: '1.5' },
  ],
  ['spec.defaultScope', edge('defaultScope: All'), { experimental: '1.4' }],
  ['spec.useDefaultGateways', route('useDefaultGateways: All'), { experimental: '1.4' }],
  ['spec.rules[0].name', rule('name: a'), { experimental: '1.2', standard: '1.4' }],
  ['spec.rules[0].retry', rule('retry: { attempts: 1 }'), { experimental: '1.2' }],
  ['spec.rules[0].sessionPersistence', rule('sessionPersistence: { type: Cookie }'), { experimental: '1.2' }],
  [
    'spec.rules[0].filters[0].requestMirror.percent',
    filter('{ type: RequestMirror, requestMirror: { percent: 5, backendRef: { name: a, port: 80 } } }'),
    { experimental: '1.2', standard: '1.3' },
  ],
];

describe.each(FIELDS)('%s', (path, yaml, served) => {
  test.each(allCrds)('in $release, $channel', (crds) => {
    expect(admitted(yaml, crds)).toEqual({ messages: [], dropped: isServed(served, crds) ? [] : [path] });
  });
});

test('a field of a field that is experimental went before it', () => {
  const yaml = rule('sessionPersistence: { idleTimeout: 5m }');
  const dropped = (release: Release) => admitted(yaml, { release, channel: 'experimental' }).dropped;
  expect(dropped('1.5')).toEqual([]);
  expect(dropped('1.6')).toEqual(['spec.rules[0].sessionPersistence.idleTimeout']);
});

const tls = (spec: string) =>
  object('gateway.networking.k8s.io/v1', 'TLSRoute', { name: 'a', namespace: 'a' }, spec);
const hosts = (count: number) =>
  `hostnames: [${Array.from({ length: count }, (_, i) => `h${i}.example.com`).join(', ')}]`;
const redirect = filter('{ type: RequestRedirect, requestRedirect: { statusCode: 308 } }');
const cors = (fields: string) => filter(`{ type: CORS, cors: ${fields} }`);
const annotations = Array.from({ length: 9 }, (_, i) => `a${i}: b`).join(', ');
const FROM_CORS: Served = { experimental: '1.3', standard: '1.5' };
const backendTls = (ca: string) =>
  backendTlsPolicy(
    `\ntargetRefs: [{ group: '', kind: Service, name: a }]\nvalidation: { hostname: a.example.com, wellKnownCACertificates: ${ca} }`,
  );

/** A value, the CRDs that are asked, those of them that take it, and a part of what the others say. */
const VALUES: readonly (readonly [what: string, yaml: string, asked: Served, takes: Served, says: string])[] =
  [
    ['a redirect with 308', redirect, both('1.2'), both('1.5'), 'supported values: "301", "302"'],
    ['a filter of type CORS', cors('{ maxAge: 5 }'), both('1.2'), FROM_CORS, 'Unsupported value: "CORS"'],
    [
      'a filter of type ExternalAuth',
      filter(
        '{ type: ExternalAuth, externalAuth: { protocol: HTTP, http: {}, backendRef: { name: a, port: 80 } } }',
      ),
      both('1.2'),
      { experimental: '1.4' },
      'Unsupported value: "ExternalAuth"',
    ],
    [
      'any origin',
      cors("{ allowOrigins: ['*'] }"),
      FROM_CORS,
      { experimental: '1.4', standard: '1.5' },
      'should match',
    ],
    [
      'origins by wildcard',
      cors("{ allowOrigins: ['https://*.example.com:8443'] }"),
      FROM_CORS,
      { experimental: '1.3', standard: '1.5' },
      'should match',
    ],
    [
      'origins of other schemes',
      cors("{ allowOrigins: ['app://example.com'] }"),
      FROM_CORS,
      { experimental: ['1.3', '1.4'] },
      'should match',
    ],
    [
      'credentials that are not allowed, in so many words',
      cors('{ allowCredentials: false }'),
      FROM_CORS,
      { experimental: '1.4', standard: '1.5' },
      'supported values: "true"',
    ],
    [
      '`*` among other headers',
      cors("{ allowHeaders: ['*', x-id] }"),
      FROM_CORS,
      { experimental: ['1.3', '1.4'] },
      "AllowHeaders cannot contain '*'",
    ],
    ['an empty list of rules', route('rules: []'), both('1.2'), both(['1.2', '1.4']), 'at least 1 items'],
    [
      'an address without a value',
      edge('addresses: [{ type: Hostname }]'),
      both('1.2'),
      both('1.4'),
      'value',
    ],
    [
      'nine annotations for infrastructure',
      edge(`infrastructure: { annotations: { ${annotations} } }`),
      both('1.2'),
      both('1.6'),
      'must have at most 8 items',
    ],
    [
      'a TLS listener that does not say how',
      gateway('\ngatewayClassName: a\nlisteners: [{ name: a, port: 443, protocol: TLS }]'),
      both('1.2'),
      both(['1.2', '1.4']),
      'tls mode must be set for protocol TLS',
    ],
    [
      'seventeen hostnames of a TLSRoute',
      tls(`spec:\n  ${hosts(17)}\n  rules: [{ backendRefs: [{ name: a, port: 443 }] }]`),
      both('1.5'),
      both('1.6'),
      'must have at most 16 items',
    ],
    [
      'CA certificates of a vendor',
      backendTls('example.com/ours'),
      both('1.4'),
      both('1.5'),
      'supported values: "System"',
    ],
  ];

describe.each(VALUES)('%s', (_, yaml, asked, takes, says) => {
  test.each(allCrds.filter((crds) => isServed(asked, crds)))('in $release, $channel', (crds) => {
    const { messages } = admitted(yaml, crds);
    if (isServed(takes, crds)) expect(messages).toEqual([]);
    else expect(messages.join('\n')).toContain(says);
  });
});

test('a rule is worded as the release words it', () => {
  const yaml = object(
    'gateway.networking.x-k8s.io/v1alpha1',
    'XBackendTrafficPolicy',
    { name: 'a', namespace: 'a' },
    "spec:\n  targetRefs: [{ group: '', kind: Service, name: a }]\n  retryConstraint: { budget: { interval: 2h } }",
  );
  const said = (release: Release) => admitted(yaml, { release, channel: 'experimental' }).messages.join('');
  expect(said('1.4')).toContain('interval can not be greater than one hour');
  expect(said('1.5')).toContain('interval cannot be greater than one hour');
});

test('an address without a value is an error of evaluation where rules read it all the same', () => {
  const { messages } = admitted(edge('addresses: [{ type: Hostname }]'), {
    release: '1.3',
    channel: 'standard',
  });
  expect(messages).toContain(
    'spec.addresses[0]: Invalid value: "object": no such key: value evaluating rule: Hostname value must only contain valid characters (matching ^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)',
  );
});

test.each([
  ['v1alpha2', 'TCPRoute', { experimental: '1.2' }],
  ['v1', 'TCPRoute', both('1.6')],
  ['v1alpha3', 'TLSRoute', { experimental: '1.4' }],
  ['v1', 'ListenerSet', both('1.5')],
  ['v1', 'ReferenceGrant', both('1.5')],
] satisfies readonly (readonly [string, string, Served])[])(
  '%s of %s is refused where it is not served',
  (version, kind, served) => {
    const apiVersion = `gateway.networking.k8s.io/${version}`;
    for (const crds of allCrds) {
      const { messages } = admitted(
        object(apiVersion, kind, { name: 'a', namespace: 'a' }, 'spec: {}'),
        crds,
      );
      const refusal = `no matches for kind "${kind}" in version "${apiVersion}"`;
      expect([crdsText(crds), messages.includes(refusal)]).toEqual([crdsText(crds), !isServed(served, crds)]);
    }
  },
);
