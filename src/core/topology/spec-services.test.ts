import { describe, expect, test } from 'vitest';
import { runRules } from '../rules/run-rules.ts';
import { analysisOf } from '../testing/workspace.ts';

const object = (apiVersion: string, kind: string, name: string, rest: string, labels = '{}'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: kiln, labels: ${labels} }\n${rest}\n---\n`;

const service = (spec: string, name = 'red'): string => object('v1', 'Service', name, `spec: { ${spec} }`);

const route = (backends: string, kind = 'HTTPRoute'): string =>
  object('gateway.networking.k8s.io/v1', kind, 'r', `spec: { rules: [{ backendRefs: [${backends}] }] }`);

const backendOutcomes = (text: string): readonly string[] =>
  [...analysisOf(text).links.values()].flatMap(({ resolutions }) =>
    resolutions
      .filter(({ reference }) => reference.role === 'backend')
      .map(({ outcome, port }) => (port ? `${port.port}/${port.protocol}` : outcome)),
  );

const BOTH = 'ports: [{ name: a, port: 53, protocol: TCP }, { name: b, port: 53, protocol: UDP }]';

describe('which port of a Service a backend means', () => {
  test.each<[string, string, string]>([
    [
      'its number',
      route('{ name: red, port: 80 }') + service('ports: [{ port: 80, targetPort: 8080 }]'),
      '80/TCP',
    ],
    [
      'not the targetPort',
      route('{ name: red, port: 8080 }') + service('ports: [{ port: 80, targetPort: 8080 }]'),
      'no-such-port',
    ],
    [
      'not the nodePort',
      route('{ name: red, port: 30080 }') + service('type: NodePort, ports: [{ port: 80, nodePort: 30080 }]'),
      'no-such-port',
    ],
    [
      'not its name',
      route('{ name: red, port: web }') + service('ports: [{ name: web, port: 80 }]'),
      'no-such-port',
    ],
    ['none written', route('{ name: red }') + service('ports: [{ port: 80 }]'), 'port-absent'],
    ['the route picks TCP', route('{ name: red, port: 53 }', 'TCPRoute') + service(BOTH), '53/TCP'],
    ['or UDP', route('{ name: red, port: 53 }', 'UDPRoute') + service(BOTH), '53/UDP'],
    [
      'UDP alone is nothing for HTTP',
      route('{ name: red, port: 53 }') + service('ports: [{ port: 53, protocol: UDP }]'),
      'wrong-protocol',
    ],
    [
      'headless is like any other',
      route('{ name: red, port: 80 }') + service('clusterIP: None, ports: [{ port: 80 }]'),
      '80/TCP',
    ],
    [
      'LoadBalancer likewise',
      route('{ name: red, port: 80 }') + service('type: LoadBalancer, ports: [{ port: 80 }]'),
      '80/TCP',
    ],
    [
      'ExternalName has no endpoints',
      route('{ name: red, port: 80 }') +
        service('type: ExternalName, externalName: a.test, ports: [{ port: 80 }]'),
      'external-name',
    ],
    ['no such Service', route('{ name: blue, port: 80 }') + service('ports: [{ port: 80 }]'), 'missing'],
    [
      'another group is another kind',
      route('{ group: clay.test, kind: Service, name: red, port: 80 }') + service('ports: [{ port: 80 }]'),
      'unsupported-kind',
    ],
    ['a Pod takes no requests', route('{ kind: Pod, name: red, port: 80 }'), 'unsupported-kind'],
    [
      'a ServiceImport needs its group',
      route('{ kind: ServiceImport, name: red, port: 80 }'),
      'unsupported-kind',
    ],
    [
      'an imported Service',
      route('{ group: multicluster.x-k8s.io, kind: ServiceImport, name: red, port: 80 }') +
        object(
          'multicluster.x-k8s.io/v1alpha1',
          'ServiceImport',
          'red',
          'spec: { type: ClusterSetIP, ports: [{ port: 80, protocol: TCP }] }',
        ),
      '80/TCP',
    ],
  ])('%s', (_, text, expected) => expect(backendOutcomes(text)).toEqual([expected]));
});

const pods = (ports: string, labels = '{ app: red }'): string =>
  `{ metadata: { labels: ${labels} }, spec: { containers: [{ name: c, image: x, ports: [${ports}] }] } }`;
const deployment = (template: string, more = ''): string =>
  object(
    'apps/v1',
    'Deployment',
    'red',
    `spec: { ${more}selector: { matchLabels: { app: red } }, template: ${template} }`,
    '{ app: own }',
  );

/** Where the ports of Services lead: `row → kind/name row state`. */
const selected = (text: string): readonly string[] =>
  [...analysisOf(text).graph.edges.values()]
    .filter(({ role }) => role === 'selects')
    .map(
      ({ sourceRow, target, targetRow, state }) =>
        `${sourceRow} → ${target.split('/').slice(1).join('/')} ${targetRow} ${state}`,
    );

const WEB = service('selector: { app: red }, ports: [{ port: 80, targetPort: http }]');
const HTTP = '{ name: http, containerPort: 8080 }';

describe('from a Service to its pods', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a name finds the container port of that name',
      WEB + deployment(pods(HTTP)),
      ['port:80/TCP → Deployment/kiln/red container:c:http ok'],
    ],
    [
      'of the same protocol',
      WEB + deployment(pods('{ name: http, containerPort: 8080, protocol: UDP }')),
      ['port:80/TCP → Deployment/kiln/red null refused'],
    ],
    [
      'a name that no container has',
      WEB + deployment(pods('{ name: web, containerPort: 8080 }')),
      ['port:80/TCP → Deployment/kiln/red null refused'],
    ],
    [
      'a number needs no declaration',
      service('selector: { app: red }, ports: [{ port: 80, targetPort: 9 }]') + deployment(pods('')),
      ['port:80/TCP → Deployment/kiln/red null ok'],
    ],
    [
      'without targetPort it is the port',
      service('selector: { app: red }, ports: [{ port: 8080 }]') + deployment(pods(HTTP)),
      ['port:8080/TCP → Deployment/kiln/red container:c:http ok'],
    ],
    [
      'labels of the template count, not those of the Deployment',
      service('selector: { app: own }, ports: [{ port: 80 }]') + deployment(pods(HTTP)),
      [],
    ],
    [
      'every pair must match',
      service('selector: { app: red, tier: a }, ports: [{ port: 80 }]') + deployment(pods(HTTP)),
      [],
    ],
    [
      'more labels do no harm',
      service('selector: { app: red }, ports: [{ port: 8080 }]') +
        deployment(pods(HTTP, '{ app: red, tier: a }')),
      ['port:8080/TCP → Deployment/kiln/red container:c:http ok'],
    ],
    ['no selector, no pods', service('ports: [{ port: 8080 }]') + deployment(pods(HTTP)), []],
    [
      'an empty selector selects nothing',
      service('selector: {}, ports: [{ port: 8080 }]') + deployment(pods(HTTP)),
      [],
    ],
    [
      'ExternalName ignores its selector',
      service('type: ExternalName, externalName: a.test, selector: { app: red }, ports: [{ port: 80 }]') +
        deployment(pods(HTTP)),
      [],
    ],
    [
      'headless with ports',
      service('clusterIP: None, selector: { app: red }, ports: [{ port: 80, targetPort: http }]') +
        deployment(pods(HTTP)),
      ['port:80/TCP → Deployment/kiln/red container:c:http ok'],
    ],
    [
      'headless without ports',
      service('clusterIP: None, selector: { app: red }') + deployment(pods(HTTP)),
      ['null → Deployment/kiln/red null ok'],
    ],
    [
      'no replicas at the moment is no fault of the reference',
      WEB + deployment(pods(HTTP), 'replicas: 0, '),
      ['port:80/TCP → Deployment/kiln/red container:c:http ok'],
    ],
    [
      'a sidecar counts',
      WEB +
        deployment(
          '{ metadata: { labels: { app: red } }, spec: { initContainers: [{ name: s, restartPolicy: Always, ports: [{ name: http, containerPort: 1 }] }], containers: [{ name: c }] } }',
        ),
      ['port:80/TCP → Deployment/kiln/red container:s:http ok'],
    ],
    [
      'an init container that ends does not',
      WEB +
        deployment(
          '{ metadata: { labels: { app: red } }, spec: { initContainers: [{ name: s, ports: [{ name: http, containerPort: 1 }] }], containers: [{ name: c }] } }',
        ),
      ['port:80/TCP → Deployment/kiln/red null refused'],
    ],
    [
      'a Pod by itself',
      WEB +
        object(
          'v1',
          'Pod',
          'solo',
          `spec: { containers: [{ name: c, image: x, ports: [${HTTP}] }] }`,
          '{ app: red }',
        ),
      ['port:80/TCP → Pod/kiln/solo container:c:http ok'],
    ],
    [
      'pods of another namespace',
      WEB + deployment(pods(HTTP)).replace('namespace: kiln', 'namespace: edge'),
      [],
    ],
  ])('%s', (_, text, expected) => expect(selected(text)).toEqual(expected));

  test.each(['StatefulSet', 'DaemonSet', 'ReplicaSet'])('%s brings pods, too', (kind) => {
    expect(selected(WEB + deployment(pods(HTTP)).replace('kind: Deployment', `kind: ${kind}`))).toHaveLength(
      1,
    );
  });

  test('pods that a workload owns are counted with it', () => {
    const owned = object(
      'v1',
      'Pod',
      'red-1',
      `spec: { containers: [{ name: c, image: x, ports: [${HTTP}] }] }`,
      '{ app: red }, ownerReferences: [{ apiVersion: apps/v1, kind: Deployment, name: red }]',
    );
    expect(selected(WEB + deployment(pods(HTTP)) + owned)).toHaveLength(1);
  });

  test('an EndpointSlice belongs to the Service of its label, or of its other label to an imported one', () => {
    const slice = object(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      's',
      'addressType: IPv4',
      '{ kubernetes.io/service-name: red }',
    );
    const edges = (text: string) =>
      [...analysisOf(text, { complete: true }).graph.edges.values()]
        .filter(({ role }) => role === 'endpoints')
        .map(({ source, state }) => `${source} ${state}`);
    expect(edges(service('ports: [{ port: 80 }]') + slice)).toEqual(['/Service/kiln/red ok']);
    expect(edges(slice)).toEqual(['/Service/kiln/red missing']);
  });
});

const codes = (text: string): readonly string[] =>
  runRules(analysisOf(text))
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

describe('what is said of Services and backends', () => {
  const parents = (text: string): string =>
    text.replace('spec: { rules', 'spec: { parentRefs: [{ name: front }], rules') +
    object(
      'gateway.networking.k8s.io/v1',
      'Gateway',
      'front',
      'spec: { gatewayClassName: wheel, listeners: [{ name: web, port: 80, protocol: HTTP }] }',
    ) +
    'apiVersion: gateway.networking.k8s.io/v1\nkind: GatewayClass\nmetadata: { name: wheel }\nspec: { controllerName: clay.test/wheel }\n---\n';
  const RED = service('ports: [{ port: 80 }]');
  test.each<[string, string, readonly string[]]>([
    ['nothing where all is well', parents(route('{ name: red, port: 80 }')) + RED, []],
    [
      'the share of a missing backend',
      parents(
        route(
          '{ name: red, port: 80, weight: 3 }, { name: blue, port: 80, weight: 1 }, { name: red, port: 80, weight: 0 }',
        ),
      ) + RED,
      ['backend/missing'],
    ],
    [
      'all weights zero',
      parents(route('{ name: red, port: 80, weight: 0 }')) + RED,
      ['backend/all-weights-zero'],
    ],
    ['a port that is not there', parents(route('{ name: red, port: 81 }')) + RED, ['backend/no-such-port']],
    [
      'no replicas',
      parents(route('{ name: red, port: 80 }')) + WEB + deployment(pods(HTTP), 'replicas: 0, '),
      [],
    ],
    [
      'a rule without backends',
      parents(object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'r', 'spec: { rules: [{ name: empty }] }')),
      ['routing/no-backends'],
    ],
    [
      'encrypted towards the pods without a policy',
      parents(route('{ name: red, port: 80 }')) +
        service('ports: [{ port: 80, appProtocol: kubernetes.io/wss }]'),
      ['backend/app-protocol'],
    ],
    [
      'a selector that finds nothing',
      WEB.replace('app: red', 'app: blue') + deployment(pods(HTTP)),
      ['service/selects-nothing'],
    ],
    [
      'a selector by what an operator writes',
      service('selector: { clay.test/kiln: red }, ports: [{ port: 80 }]') + deployment(pods(HTTP)),
      [],
    ],
    [
      'one Service per pod of a StatefulSet',
      service('selector: { statefulset.kubernetes.io/pod-name: red-0 }, ports: [{ port: 80 }]') +
        deployment(pods(HTTP)).replace('kind: Deployment', 'kind: StatefulSet'),
      [],
    ],
    ['no workload at all is about routing only', WEB, []],
    ['a name that no container port has', WEB + deployment(pods('')), ['service/unnamed-target-port']],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected));

  test('the share is that of the whole sum', () => {
    const text =
      parents(
        route(
          '{ name: red, port: 80, weight: 3 }, { name: blue, port: 80 }, { name: grey, port: 80, weight: 0 }',
        ),
      ) +
      RED +
      service('ports: [{ port: 80 }]', 'grey');
    const found = runRules(analysisOf(text)).find(({ code }) => code === 'backend/missing');
    expect(found?.explanation).toContain('25 % of the requests of this rule get status 500');
  });
});
