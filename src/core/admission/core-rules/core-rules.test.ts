import { NEWEST_KUBERNETES } from '../../model/kubernetes-version.ts';
import { describe, expect, test } from 'vitest';
import { analysisOf, unmark } from '../../testing/workspace.ts';
import { nearestSpan } from '../../yaml/tree.ts';
import { valueAt } from '../../model/access.ts';
import { admissionOf } from '../admission-of.ts';
import { changeAt } from '../testing/change-at.ts';
import { coreRules } from './registry.generated.ts';

function admitted(yaml: string) {
  const { model, index } = analysisOf(yaml);
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  const { violations, ...rest } = admissionOf(resource, index);
  // What only follows from something else is no finding.
  return { resource, violations: violations.filter(({ facts }) => facts?.['matters'] !== false), ...rest };
}

describe.each(coreRules)('$id', ({ id, title, why, fix, examples, fixes }) => {
  test('finds what its failing example marks, and nothing else is wrong there', () => {
    const { text, spans } = unmark(examples.bad);
    expect(spans.length).toBeGreaterThan(0);
    const { resource, violations } = admitted(text);
    expect(violations.map(({ code }) => code)).toEqual(spans.map(() => `admission/${id}`));
    const found = violations.map(({ path, mark }) =>
      nearestSpan(resource.doc, mark?.path ?? path, mark?.key ? 'key' : 'value'),
    );
    expect(found.map((span) => span && text.slice(span.start, span.end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found).toEqual(spans);
  });

  test('finds nothing in its passing example', () => {
    const { violations, failures } = admitted(examples.good);
    expect([violations, failures]).toEqual([[], []]);
  });

  test('is fixed by the edits it offers', () => {
    const { resource, violations, value } = admitted(unmark(examples.bad).text);
    for (const { path } of violations) {
      for (const fix of fixes?.(valueAt(value, path) ?? null) ?? []) {
        const fixed = changeAt(resource.value, [...path, ...fix.at], fix);
        const left = admitted(JSON.stringify(fixed)).violations.map(({ code }) => code);
        expect(left).not.toContain(`admission/${id}`);
      }
    }
  });

  test('says in sentences what is wrong, why, and what to do', () => {
    for (const words of [title, why, fix]) expect(words).toMatch(/^[A-Z`].*\.$/);
  });
});

const object = (apiVersion: string, kind: string, body: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: cart }\n${body}\n`;

const service = (spec: string): string => object('v1', 'Service', `spec: ${spec}`);
const pod = (container: string, more = ''): string =>
  object('v1', 'Pod', `spec: { containers: [{ name: a, image: i, ${container} }]${more} }`);
const deployment = (selector: string, labels: string): string =>
  object(
    'apps/v1',
    'Deployment',
    `spec: { selector: ${selector}, template: { metadata: { labels: ${labels} }, spec: { containers: [{ name: a, image: i }] } } }`,
  );

const NO_ADDRESS = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
const NO_CIDR = 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)';
const NOT_LETTERED = 'must contain at least one letter (a-z)';
const RANGE = 'provided port is not in the valid range. The range of valid ports is 30000-32767';
const PORT = 'ports: [{ port: 80 }]';

test.each<[what: string, yaml: string, lines: readonly string[]]>([
  ['headless', service(`{ clusterIP: None, ${PORT} }`), []],
  ['an empty address', service(`{ clusterIP: "", ${PORT} }`), []],
  ['an address of IPv6', service(`{ clusterIP: "fd00::10", ${PORT} }`), []],
  [
    'two addresses',
    service(`{ clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, x], ${PORT} }`),
    [`spec.clusterIPs[1]: Invalid value: "x": ${NO_ADDRESS}`],
  ],
  [
    'a list without the single one',
    service(`{ clusterIPs: [10.0.0.1], ${PORT} }`),
    ['spec.clusterIPs: Invalid value: ["10.0.0.1"]: must be empty when `clusterIP` is not specified'],
  ],
  [
    'an alias with families',
    service('{ type: ExternalName, externalName: a.io, ipFamilies: [IPv4], clusterIPs: [] }'),
    ['spec.ipFamilies: Forbidden: may not be set for ExternalName services'],
  ],
  [
    'a mask on an external address',
    service(`{ externalIPs: [192.0.2.1, 192.0.2.0/24], ${PORT} }`),
    [`spec.externalIPs[1]: Invalid value: "192.0.2.0/24": ${NO_ADDRESS}`],
  ],
  [
    'ranges of clients',
    service(
      `{ type: LoadBalancer, loadBalancerSourceRanges: [" 10.0.0.0/8 ", "::/0", 10.0.0.0/33, a/8], ${PORT} }`,
    ),
    [
      `spec.LoadBalancerSourceRanges[2]: Invalid value: "10.0.0.0/33": ${NO_CIDR}`,
      `spec.LoadBalancerSourceRanges[3]: Invalid value: "a/8": ${NO_CIDR}`,
    ],
  ],
  [
    'the ends of the node ports',
    service(
      '{ type: NodePort, ports: [{ port: 1, nodePort: 30000, name: a }, { port: 2, nodePort: 32767, name: b }] }',
    ),
    [],
  ],
  [
    'beyond the ends of the node ports',
    service(
      '{ type: LoadBalancer, ports: [{ port: 1, nodePort: 29999, name: a }, { port: 2, nodePort: 32768, name: b }] }',
    ),
    [
      `spec.ports[0].nodePort: Invalid value: 29999: ${RANGE}`,
      `spec.ports[1].nodePort: Invalid value: 32768: ${RANGE}`,
    ],
  ],
  ['a domain in a selector', service(`{ selector: { example.com/app: cart }, ${PORT} }`), []],
  [
    'a selector with two slashes',
    service(`{ selector: { a/b/c: cart }, ${PORT} }`),
    [expect.stringMatching(/^spec\.selector: Invalid value: "a\/b\/c": a valid label key must/) as string],
  ],
  ['labels of a workload', deployment('{ matchLabels: { app: cart } }', '{ app: cart, x: "" }'), []],
  [
    'a label of the template',
    deployment('{ matchLabels: { app: cart } }', '{ app: cart, "a b": x }'),
    [expect.stringMatching(/^spec\.template\.labels: Invalid value: "a b": name part must/) as string],
  ],
  [
    'the key of a condition',
    deployment('{ matchExpressions: [{ key: "-", operator: DoesNotExist }] }', '{ app: cart }'),
    [
      expect.stringMatching(
        /^spec\.selector\.matchExpressions\[0\]\.key: Invalid value: "-": name part must/,
      ) as string,
    ],
  ],
  ['no probe', pod('ports: [{ containerPort: 80 }]'), []],
  ['a command', pod('livenessProbe: { exec: { command: [a] } }'), []],
  [
    'an empty probe',
    pod('startupProbe: {}'),
    ['spec.containers[0].startupProbe: Required value: must specify a handler type'],
  ],
  [
    'two handlers',
    pod('livenessProbe: { tcpSocket: { port: 1 }, exec: { command: [a] } }'),
    ['spec.containers[0].livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type'],
  ],
  ['a port by name', pod('livenessProbe: { httpGet: { port: http } }'), []],
  [
    'ports of probes',
    pod(
      'livenessProbe: { tcpSocket: { port: 0 } }, readinessProbe: { grpc: { port: 70000 } }, startupProbe: { httpGet: { port: "1" } }',
    ),
    [
      'spec.containers[0].livenessProbe.tcpSocket.port: Invalid value: 0: must be between 1 and 65535, inclusive',
      'spec.containers[0].readinessProbe.grpc.port: Invalid value: 70000: must be between 1 and 65535, inclusive',
      `spec.containers[0].startupProbe.httpGet.port: Invalid value: "1": ${NOT_LETTERED}`,
    ],
  ],
  [
    'several successes of readiness',
    pod('readinessProbe: { successThreshold: 3, exec: { command: [a] } }'),
    [],
  ],
  ['other ports without the node’s network', pod('ports: [{ containerPort: 80, hostPort: 8080 }]'), []],
  [
    'a container’s port alone on the node’s network',
    pod('ports: [{ containerPort: 80 }]', ', hostNetwork: true'),
    [],
  ],
  [
    'a login with a password only',
    object('v1', 'Secret', 'type: kubernetes.io/basic-auth\ndata: { password: eA== }'),
    [],
  ],
  [
    'a login without anything',
    object('v1', 'Secret', 'type: kubernetes.io/basic-auth'),
    ['data[username]: Required value', 'data[password]: Required value'],
  ],
  ['a custom type', object('v1', 'Secret', 'type: constructor'), []],
  [
    'ports of a slice',
    object(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      'addressType: IPv4\nendpoints: []\nports: [{ name: "" }, {}, { name: a, appProtocol: kubernetes.io/h2c }, { name: b, appProtocol: "a b" }]',
    ),
    [
      'ports[1].name: Duplicate value: ""',
      expect.stringMatching(/^ports\[3\]\.appProtocol: Invalid value: "a b": name part must/) as string,
    ],
  ],
])('%s', (_, yaml, lines) => {
  const { violations, failures } = admitted(yaml);
  expect(violations.map(({ message }) => message)).toEqual(lines);
  expect(failures).toEqual([]);
});

test.each(coreRules)('$id takes damaged objects calmly', ({ kinds, check }) => {
  const strange = [null, 'x', 7, [], [null, 1, []], {}, { spec: 1, data: [], ports: 'x' }];
  for (const kind of kinds) {
    for (const value of strange) {
      const specs = [
        value,
        { spec: value },
        { spec: { template: { spec: { containers: value } }, ports: value } },
      ];
      for (const one of specs)
        expect(() => [
          ...check({
            kind: kind.split('/')[1] ?? '',
            written: {},
            value: one,
            kubernetes: NEWEST_KUBERNETES,
          }),
        ]).not.toThrow();
    }
  }
});
