import { describe } from 'vitest';
import { front, object, route, rule, wheel } from '../testing/cases/case-objects.ts';
import { checkRows, choosing, type Row } from '../testing/cases/check-rows.ts';
import type { JsonObject } from '../yaml/json.ts';

const PORTS = [
  { name: 'http', port: 80 },
  { name: 'alt', port: 8080 },
  { name: 'names', port: 53, protocol: 'UDP' },
];
const pots = object('v1', 'Service', { name: 'pots', namespace: 'kiln' }, { spec: { ports: PORTS } });
const on = choosing('feature-mesh', 'on');

const bound = (parent: JsonObject, name = 'r', kind = 'HTTPRoute'): JsonObject =>
  route(
    { parentRefs: [{ group: '', kind: 'Service', name: 'pots', ...parent }], rules: [rule('pots')] },
    { name, kind },
  );

/** docs/model/attachment.md#service-parents */
const ports: readonly Row[] = [
  ['all ports', [pots, bound({})], { 'r@0': 'A=T RR=T' }, on],
  ['a port', [pots, bound({ port: 8080 })], { 'r@0': 'A=T' }, on],
  ['a section', [pots, bound({ sectionName: 'alt' })], { 'r@0': 'A=T' }, on],
  ['a port that is not there', [pots, bound({ port: 81 })], { 'r@0': 'A=F/NoMatchingParent' }, on],
  ['a section that is not there', [pots, bound({ sectionName: 'x' })], { 'r@0': 'A=F/NoMatchingParent' }, on],
  [
    'a section and the port of another',
    [pots, bound({ sectionName: 'alt', port: 80 })],
    { 'r@0': 'A=F/NoMatchingParent' },
    on,
  ],
  ['a UDP port for HTTP', [pots, bound({ port: 53 })], { 'r@0': 'A=F/NoMatchingParent' }, on],
  [
    'a route with a Gateway and a Service',
    [
      wheel(),
      front(),
      pots,
      route({
        parentRefs: [
          { name: 'front', namespace: 'edge' },
          { group: '', kind: 'Service', name: 'pots' },
        ],
        rules: [rule('pots')],
      }),
    ],
    { 'r@0': 'A=T', 'r@1': 'A=T', 'front#web': 'attached=1' },
    on,
  ],
];

const grpc = (parent: JsonObject) => bound(parent, 'calls', 'GRPCRoute');

const conflicts: readonly Row[] = [
  [
    'two kinds for all ports',
    [pots, bound({}), grpc({})],
    { 'r@0': 'A=F/Conflicted RR=T', 'calls@0': 'A=T' },
    on,
  ],
  [
    'two kinds for a port each',
    [pots, bound({ port: 80 }), grpc({ port: 8080 })],
    { 'r@0': 'A=T', 'calls@0': 'A=T' },
    on,
  ],
  ['one keeps a port', [pots, bound({}), grpc({ port: 8080 })], { 'r@0': 'A=T', 'calls@0': 'A=T' }, on],
  ['two of one kind', [pots, bound({}), bound({}, 's')], { 'r@0': 'A=T', 's@0': 'A=T' }, on],
  [
    'a winner that is refused itself rules nothing',
    [pots, bound({ port: 80 }), grpc({ port: 81 })],
    { 'r@0': 'A=T', 'calls@0': 'A=F/NoMatchingParent' },
    on,
  ],
  [
    'a route of another namespace is for other clients',
    [
      pots,
      bound({}),
      route(
        { parentRefs: [{ group: '', kind: 'Service', name: 'pots', namespace: 'kiln' }], rules: [rule('x')] },
        { name: 'far', namespace: 'market', kind: 'GRPCRoute' },
      ),
    ],
    { 'r@0': 'A=T', 'far@0': 'A=T' },
    on,
  ],
];

const shows = (witness: JsonObject, expected = 'A=T'): Row => [
  `${String(witness['kind'])} ${JSON.stringify(witness['spec'] ?? (witness['metadata'] as JsonObject)['labels'] ?? (witness['metadata'] as JsonObject)['annotations'])}`,
  [witness, pots, bound({})],
  { 'r@0': expected },
];
const namespace = (metadata: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'kiln', ...metadata },
});
const gatewayClass = (controllerName: string): JsonObject =>
  object('gateway.networking.k8s.io/v1', 'GatewayClass', { name: 'any' }, { spec: { controllerName } });
const gateway = (gatewayClassName: string): JsonObject =>
  object(
    'gateway.networking.k8s.io/v1',
    'Gateway',
    { name: 'any', namespace: 'kiln' },
    { spec: { gatewayClassName, listeners: [{ name: 'web', port: 80, protocol: 'HTTP' }] } },
  );

const witnesses: readonly Row[] = [
  shows(gatewayClass('istio.io/gateway-controller')),
  shows(gatewayClass('io.cilium/gateway-controller')),
  shows(gatewayClass('gateway.envoyproxy.io/gatewayclass-controller'), 'none'),
  shows(gateway('istio-waypoint')),
  shows(gateway('example'), 'none'),
  shows(namespace({ labels: { 'istio-injection': 'enabled' } })),
  shows(namespace({ labels: { 'istio-injection': 'disabled' } }), 'none'),
  shows(namespace({ labels: { 'istio.io/rev': 'canary' } })),
  shows(namespace({ annotations: { 'linkerd.io/inject': 'enabled' } })),
  [
    'one that is shown, where the settings say that there is none',
    [gatewayClass('istio.io/gateway-controller'), pots, bound({})],
    { 'r@0': 'none' },
    choosing('feature-mesh', 'off'),
  ],
];

describe('the ports that a parentRef means', () => {
  checkRows(ports);
});
describe('routes of several kinds for one port', () => {
  checkRows(conflicts);
});
describe('what shows that there is a mesh', () => {
  checkRows(witnesses);
});
