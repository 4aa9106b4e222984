import { expect, test } from 'vitest';
import type { WorkspaceOptions } from '../model/options.ts';
import { analysisOf } from '../testing/workspace.ts';
import type { AdmissionResult } from './violation.ts';
import { admissionOf } from './admission-of.ts';

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

function admission(yaml: string, options: Partial<WorkspaceOptions> = {}): AdmissionResult {
  const { model, index } = analysisOf(yaml, options);
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  return admissionOf(resource, index);
}

const messages = (yaml: string, options: Partial<WorkspaceOptions> = {}): readonly string[] =>
  admission(yaml, options).violations.map(({ message }) => message);

const object = (kind: string, spec: string, apiVersion = GATEWAY_API, metadata = '{ name: x }'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\nspec: ${spec}\n`;

const NOT_CHECKED =
  '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';

const gateway = (listener: string, more = ''): string =>
  object('Gateway', `{ gatewayClassName: c, listeners: [${listener}]${more} }`);

const WEB = '{ name: web, port: 80, protocol: HTTP }';
const at = 'spec.listeners[0]';

test.each<[string, string, readonly string[]]>([
  ['a sound Gateway', gateway(WEB), []],
  ['required', gateway('{ name: web, protocol: HTTP }'), [`${at}.port: Required value`, NOT_CHECKED]],
  [
    'a null where a value is required',
    gateway('{ name: web, protocol: HTTP, port: null }'),
    [`${at}.port: Required value`, NOT_CHECKED],
  ],
  [
    'type',
    gateway('{ name: web, protocol: HTTP, port: "80" }'),
    [
      `${at}.port: Invalid value: "string": ${at}.port in body must be of type integer: "string"`,
      NOT_CHECKED,
    ],
  ],
  [
    'a fraction',
    gateway('{ name: web, protocol: HTTP, port: 80.5 }'),
    [
      `${at}.port: Invalid value: "float64": ${at}.port in body must be of type int32: "float64"`,
      `<nil>: Invalid value: "": Checked value must be of type integer with format int32 in ${at}.port`,
      NOT_CHECKED,
    ],
  ],
  [
    'a null item',
    gateway(`${WEB}, null`),
    [
      'spec.listeners[1]: Invalid value: "null": spec.listeners[1] in body must be of type object: "null"',
      NOT_CHECKED,
    ],
  ],
  [
    'enum',
    gateway(`{ name: web, port: 443, protocol: HTTPS, tls: { mode: Off } }`),
    [
      `${at}.tls.mode: Invalid value: "boolean": ${at}.tls.mode in body must be of type string: "boolean"`,
      `${at}.tls.mode: Unsupported value: false: supported values: "Terminate", "Passthrough"`,
      NOT_CHECKED,
    ],
  ],
  [
    'enum of texts',
    gateway(`{ name: web, port: 443, protocol: HTTPS, tls: { mode: Never } }`),
    [`${at}.tls.mode: Unsupported value: "Never": supported values: "Terminate", "Passthrough"`, NOT_CHECKED],
  ],
  [
    'pattern',
    gateway('{ name: Web, port: 80, protocol: HTTP }'),
    [
      String.raw`spec.listeners[0].name: Invalid value: "Web": spec.listeners[0].name in body should match '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'`,
    ],
  ],
  [
    'minLength comes before the pattern',
    gateway('{ name: "", port: 80, protocol: HTTP }'),
    [`${at}.name: Invalid value: "": ${at}.name in body should be at least 1 chars long`],
  ],
  [
    'maxLength',
    gateway(`{ name: ${'a'.repeat(254)}, port: 80, protocol: HTTP }`),
    [`${at}.name: Too long: may not be more than 253 bytes`, NOT_CHECKED],
  ],
  [
    'minimum',
    gateway('{ name: web, port: 0, protocol: HTTP }'),
    [`${at}.port: Invalid value: 0: ${at}.port in body should be greater than or equal to 1`],
  ],
  [
    'maximum',
    gateway('{ name: web, port: 65536, protocol: HTTP }'),
    [`${at}.port: Invalid value: 65536: ${at}.port in body should be less than or equal to 65535`],
  ],
  [
    'minItems',
    object('Gateway', '{ gatewayClassName: c, listeners: [] }'),
    ['spec.listeners: Invalid value: 0: spec.listeners in body should have at least 1 items'],
  ],
  [
    'maxItems',
    object('HTTPRoute', `{ hostnames: [${Array.from({ length: 17 }, (_, n) => `h${n}.io`).join(', ')}] }`),
    ['spec.hostnames: Too many: 17: must have at most 16 items', NOT_CHECKED],
  ],
  [
    'maxProperties',
    gateway(
      WEB,
      `, infrastructure: { labels: { ${Array.from({ length: 9 }, (_, n) => `k${n}: v`).join(', ')} } }`,
    ),
    ['spec.infrastructure.labels: Too many: 9: must have at most 8 items', NOT_CHECKED],
  ],
  [
    'an address that is none',
    gateway(WEB, ', addresses: [{ value: foo }]'),
    [
      '<nil>: Invalid value: "": "spec.addresses[0]" must validate one and only one schema (oneOf). Found none valid',
      '<nil>: Invalid value: "": "spec.addresses[0].value" must validate at least one schema (anyOf)',
      'spec.addresses[0].value: Invalid value: "foo": spec.addresses[0].value in body must be of type ipv4: "foo"',
      NOT_CHECKED,
    ],
  ],
  ['an address of another type', gateway(WEB, ', addresses: [{ type: Hostname, value: foo }]'), []],
  ['an address in IPv6', gateway(WEB, ', addresses: [{ value: "2001:db8::1" }, {}]'), []],
  [
    'equal keys of a list map',
    object(
      'HTTPRoute',
      '{ rules: [{ matches: [{ headers: [{ name: a, value: b }, { name: A, value: b }, { name: a, value: c }] }] }] }',
    ),
    ['spec.rules[0].matches[0].headers[2]: Duplicate value: {"name":"a"}'],
  ],
  [
    'equal items of a set',
    object(
      'HTTPRoute',
      '{ rules: [{ filters: [{ type: RequestHeaderModifier, requestHeaderModifier: { remove: [a, b, a] } }] }] }',
    ),
    ['spec.rules[0].filters[0].requestHeaderModifier.remove[2]: Duplicate value: "a"'],
  ],
  [
    'a version that is not served',
    object('TCPRoute', '{}', 'gateway.networking.k8s.io/v1alpha1'),
    ['no matches for kind "TCPRoute" in version "gateway.networking.k8s.io/v1alpha1"'],
  ],
  ['an unknown kind', object('Widget', '{ a: [1, null] }', 'example.com/v1'), []],
])('%s', (_, yaml, expected) => {
  expect(messages(yaml)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['no name', '{}', ['metadata.name: Required value: name or generateName is required', NOT_CHECKED]],
  ['a generated name', '{ generateName: x- }', []],
  [
    'capitals in a name',
    '{ name: Edge }',
    [
      String.raw`metadata.name: Invalid value: "Edge": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
    ],
  ],
  [
    'a number for a name',
    '{ name: 42 }',
    [
      'Gateway in version "v1" cannot be handled as a Gateway: json: cannot unmarshal number into Go struct field ObjectMeta.name of type string',
    ],
  ],
  [
    'a dot in a namespace',
    '{ name: x, namespace: a.b }',
    ['metadata.namespace: Invalid value: "a.b": must not contain dots'],
  ],
  [
    'a label that is too long',
    `{ name: x, labels: { a: ${'b'.repeat(64)} } }`,
    [`metadata.labels: Invalid value: "${'b'.repeat(64)}": must be no more than 63 bytes`],
  ],
  [
    'an annotation with two slashes',
    '{ name: x, annotations: { a/b/c: d } }',
    [
      "metadata.annotations: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
    ],
  ],
  ['capitals in the prefix of an annotation', '{ name: x, annotations: { A.b/c: d } }', []],
  [
    'too many annotations',
    `{ name: x, annotations: { a: ${'b'.repeat(262144)} } }`,
    ['metadata.annotations: Too long: may not be more than 262144 bytes', NOT_CHECKED],
  ],
  [
    'an owner without uid',
    '{ name: x, ownerReferences: [{ apiVersion: v1, kind: Pod, name: p }] }',
    ['metadata.ownerReferences[0].uid: Required value: must not be empty', NOT_CHECKED],
  ],
])('metadata: %s', (_, metadata, expected) => {
  expect(
    messages(object('Gateway', `{ gatewayClassName: c, listeners: [${WEB}] }`, GATEWAY_API, metadata)),
  ).toEqual(expected);
});

test('the namespace of a cluster-scoped object is cleared, whatever it is', () => {
  expect(
    messages(
      object('GatewayClass', '{ controllerName: a.b/c }', GATEWAY_API, '{ name: x, namespace: Shop_1 }'),
    ),
  ).toEqual([]);
});

test.each([
  ['a kind of Kubernetes', 'v1', 'ConfigMap', 'refused'],
  ['a kind of Kubernetes that has no folder', 'rbac.authorization.k8s.io/v1', 'ClusterRole', 'refused'],
  ['a definition', 'apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'accepted'],
  ['a budget of disruptions', 'policy/v1', 'PodDisruptionBudget', 'accepted'],
  ['a custom resource that is known', GATEWAY_API, 'ReferenceGrant', 'accepted'],
  ['a custom resource that is not', 'example.com/v1', 'Thing', 'accepted'],
])('a finalizer without a domain, on %s', (_, apiVersion, kind, verdict) => {
  const found = messages(object(kind, '{}', apiVersion, '{ name: x, finalizers: [cleanup] }'));
  expect(found.some((message) => message.startsWith('metadata.finalizers'))).toBe(verdict === 'refused');
});

test.each([
  ['both ways to delete', '{ name: x, finalizers: [orphan, foregroundDeletion] }', 'cannot be both set'],
  [
    'an event as owner',
    '{ name: x, ownerReferences: [{ apiVersion: v1, kind: Event, name: p, uid: u }] }',
    'disallowed from being an owner',
  ],
  [
    'an owner of no group and version',
    '{ name: x, ownerReferences: [{ apiVersion: a/b/c, kind: Pod, name: p, uid: u }] }',
    'must be <group>/<version> or <version>',
  ],
  ['a prefix of names that ends with a dot', '{ generateName: a.b. }', 'RFC 1123 subdomain'],
])('refuses %s', (_, metadata, words) => {
  expect(messages(object('ConfigMap', '{}', 'v1', metadata))).toEqual([expect.stringContaining(words)]);
});

test('versions are served by channel', () => {
  const yaml = object(
    'TCPRoute',
    '{ rules: [{ backendRefs: [{ name: a, port: 1 }] }] }',
    'gateway.networking.k8s.io/v1alpha2',
  );
  expect(messages(yaml, { channel: 'experimental' })).toEqual([]);
  expect(messages(yaml)).toEqual([
    'no matches for kind "TCPRoute" in version "gateway.networking.k8s.io/v1alpha2"',
  ]);
});

test('defaults are filled in from outside in; unknown fields, nulls and status go', () => {
  const { value, unknown, violations } = admission(
    `${object('HTTPRoute', '{ hostnames: null, rules: [{ typo: 1, backendRefs: [{ name: a, port: 80 }] }] }')}status: 3\n`,
  );
  expect(violations).toEqual([]);
  expect(unknown).toEqual([['spec', 'rules', 0, 'typo']]);
  expect(value).toEqual({
    apiVersion: GATEWAY_API,
    kind: 'HTTPRoute',
    metadata: { name: 'x' },
    spec: {
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ group: '', kind: 'Service', name: 'a', port: 80, weight: 1 }],
        },
      ],
    },
  });
});

test.each<[string, string, string, unknown]>([
  ['HTTPRoute', 'no rules', '{}', { rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }] }] }],
  [
    'HTTPRoute',
    'an exact path without value',
    '{ rules: [{ matches: [{ path: { type: Exact } }] }] }',
    { rules: [{ matches: [{ path: { type: 'Exact', value: '/' } }] }] },
  ],
  [
    'XBackendTrafficPolicy',
    'an empty retryConstraint',
    '{ retryConstraint: {} }',
    {
      retryConstraint: {
        budget: { interval: '10s', percent: 20 },
        minRetryRate: { count: 10, interval: '1s' },
      },
    },
  ],
  [
    'Gateway',
    'listeners with kinds, with empty tls; empty allowedListeners',
    '{ allowedListeners: {}, listeners: [{ allowedRoutes: { kinds: [] }, tls: {} }, {}] }',
    {
      allowedListeners: { namespaces: { from: 'None' } },
      listeners: [
        { allowedRoutes: { kinds: [], namespaces: { from: 'Same' } }, tls: { mode: 'Terminate' } },
        { allowedRoutes: { namespaces: { from: 'Same' } } },
      ],
    },
  ],
])('defaults of %s: %s', (kind, _, spec, expected) => {
  const apiVersion = kind.startsWith('X') ? 'gateway.networking.x-k8s.io/v1alpha1' : GATEWAY_API;
  expect(admission(object(kind, spec, apiVersion), { channel: 'experimental' }).value).toHaveProperty(
    'spec',
    expected,
  );
});
