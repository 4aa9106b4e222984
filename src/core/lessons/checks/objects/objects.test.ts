import { describe, expect, test } from 'vitest';
import { judged, MUSEUM, museum, wordsOf } from '../../testing/judged.ts';

const { service, tours } = MUSEUM;
const elsewhere = tours.replace('{name: tours, port', '{name: vault, namespace: archive, port');
const vault = service.replace('name: tours, namespace: museum', 'name: vault, namespace: archive');
const grant = `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: loan, namespace: archive}
spec:
  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: museum}]
  to: [{group: "", kind: Service, name: vault}]
`;

const states = {
  'a museum that works': museum(),
  'a Service of type LoadBalancer': museum({
    service: service.replace('spec:', 'spec:\n  type: LoadBalancer'),
  }),
  'labels with dots': museum({
    service: service.replace('namespace: museum}', 'namespace: museum, labels: {app.io/name: tours}}'),
  }),
  'a reference without a grant': museum({ tours: elsewhere, more: vault }),
  'a reference with a grant': museum({ tours: elsewhere, more: `${vault}---\n${grant}` }),
};

const rows: readonly (readonly [check: string, state: keyof typeof states, words: string])[] = [
  ['exists: "HTTPRoute/museum/*"', 'a museum that works', 'met: There is HTTPRoute museum/tours.'],
  [
    'exists: [HTTPRoute/museum/tours, GatewayClass/workshop, "HTTPRoute/*/shop"]',
    'a museum that works',
    'expected: There is HTTPRoute museum/tours, GatewayClass workshop and HTTPRoute */shop. instead: Nothing matches HTTPRoute */shop.',
  ],
  ['absent: "ReferenceGrant/*/*"', 'a museum that works', 'met: There is no ReferenceGrant */*.'],
  [
    'absent: "Service/*/*"',
    'a museum that works',
    'expected: There is no Service */*. instead: There is Service museum/tours.',
  ],
  ['count: "Gateway/*/* = 1"', 'a museum that works', 'met: There is 1: Gateway lobby/hall.'],
  [
    'count: "HTTPRoute/*/* >= 2"',
    'a museum that works',
    'expected: The number of HTTPRoute */* is at least 2. instead: There is 1: HTTPRoute museum/tours.',
  ],
  [
    'count: "TCPRoute/*/* != 0"',
    'a museum that works',
    'expected: The number of TCPRoute */* is any number but 0. instead: There are 0.',
  ],
  [
    'count: "LoadBalancer/*/* = 2"',
    'a Service of type LoadBalancer',
    'met: There are 2: LoadBalancer lobby/hall and LoadBalancer museum/tours.',
  ],
  [
    'count: "LoadBalancer/*/* = 2"',
    'a museum that works',
    'expected: The number of LoadBalancer */* is exactly 2. instead: There is 1: LoadBalancer lobby/hall.',
  ],
  [
    'field: {of: Service/museum/tours, path: spec.type, is: ClusterIP}',
    'a museum that works',
    'met: spec.type of Service museum/tours is ClusterIP.',
  ],
  [
    'field: {of: Service/museum/tours, path: spec.type, is: ClusterIP}',
    'a Service of type LoadBalancer',
    'expected: spec.type of Service museum/tours is ClusterIP. instead: spec.type of Service museum/tours is LoadBalancer.',
  ],
  [
    'field: {of: Service/museum/tours, path: spec.type, exists: true, written: true}',
    'a museum that works',
    'expected: spec.type of Service museum/tours is there. instead: spec.type of Service museum/tours is nothing.',
  ],
  [
    'field: {of: Service/museum/tours, path: spec.type, one-of: [NodePort, LoadBalancer]}',
    'a museum that works',
    'expected: spec.type of Service museum/tours is one of NodePort, LoadBalancer. instead: spec.type of Service museum/tours is ClusterIP.',
  ],
  [
    'field: {of: Gateway/lobby/hall, path: "spec.listeners[*].port", contains: 8080, min: 80, max: 9000}',
    'a museum that works',
    'met: spec.listeners[*].port of Gateway lobby/hall is 80 and 8080.',
  ],
  [
    'field: {of: Gateway/lobby/hall, path: "spec.listeners[*].port", min: 81}',
    'a museum that works',
    'expected: spec.listeners[*].port of Gateway lobby/hall is at least 81. instead: spec.listeners[*].port of Gateway lobby/hall is 80 and 8080.',
  ],
  [
    'field: {of: Gateway/lobby/hall, path: "spec.listeners[*].name", matches: "[a-z]+"}',
    'a museum that works',
    'met: spec.listeners[*].name of Gateway lobby/hall is web and staff.',
  ],
  [
    'field: {of: Gateway/lobby/hall, path: "spec.listeners[*].name", matches: "we."}',
    'a museum that works',
    'expected: spec.listeners[*].name of Gateway lobby/hall matches we.. instead: spec.listeners[*].name of Gateway lobby/hall is web and staff.',
  ],
  [
    'field: {of: Gateway/lobby/hall, path: "spec.listeners[*].hostname", exists: false}',
    'a museum that works',
    'met: spec.listeners[*].hostname of Gateway lobby/hall is nothing.',
  ],
  [
    'field: {of: Gateway/lobby/hall, path: "spec.listeners[*].hostname", is: a}',
    'a museum that works',
    'expected: spec.listeners[*].hostname of Gateway lobby/hall is a. instead: spec.listeners[*].hostname of Gateway lobby/hall is nothing.',
  ],
  [
    'field: {of: Service/museum/tours, path: \'metadata.labels."app.io/name"\', is: tours}',
    'labels with dots',
    'met: metadata.labels["app.io/name"] of Service museum/tours is tours.',
  ],
  [
    'field: {of: Service/museum/tours, path: \'metadata.labels["app.io/name"]\', is: tours}',
    'labels with dots',
    'met: metadata.labels["app.io/name"] of Service museum/tours is tours.',
  ],
  [
    'field: {of: "Service/lobby/*", path: spec.type, is: ClusterIP}',
    'a museum that works',
    'expected: spec.type of Service lobby/* is ClusterIP. instead: Nothing matches Service lobby/*.',
  ],
  [
    'edge: "HTTPRoute/museum/tours -> Service/museum/tours"',
    'a museum that works',
    'met: The edge from HTTPRoute museum/tours to Service museum/tours is ok.',
  ],
  [
    'edge: "HTTPRoute/museum/tours -> Gateway/lobby/hall"',
    'a museum that works',
    'met: The edge from Gateway lobby/hall to HTTPRoute museum/tours is ok.',
  ],
  [
    'edge: "Gateway/lobby/hall#web -> HTTPRoute/museum/tours"',
    'a museum that works',
    'met: The edge from Gateway lobby/hall to HTTPRoute museum/tours is ok.',
  ],
  [
    'edge: "Gateway/lobby/hall#staff -> HTTPRoute/museum/tours"',
    'a museum that works',
    'expected: The edge from listener staff of Gateway lobby/hall to HTTPRoute museum/tours works. instead: No edge is drawn between listener staff of Gateway lobby/hall and HTTPRoute museum/tours.',
  ],
  [
    '{edge: "HTTPRoute/museum/tours -> Service/museum/tours", role: mirror}',
    'a museum that works',
    'expected: The edge from HTTPRoute museum/tours to Service museum/tours works. instead: No edge of role mirror is drawn between HTTPRoute museum/tours and Service museum/tours.',
  ],
  [
    'edge: "HTTPRoute/museum/tours -> Service/archive/*"',
    'a reference without a grant',
    'expected: The edge from HTTPRoute museum/tours to Service archive/* works. instead: The edge from HTTPRoute museum/tours to Service archive/vault is refused: Service archive/vault is in another namespace, and no ReferenceGrant there lets the HTTPRoutes of namespace museum refer to it.',
  ],
  [
    '{edge: "HTTPRoute/museum/tours -> Service/archive/*", state: refused}',
    'a reference without a grant',
    'met: The edge from HTTPRoute museum/tours to Service archive/vault is refused: Service archive/vault is in another namespace, and no ReferenceGrant there lets the HTTPRoutes of namespace museum refer to it.',
  ],
  [
    '{edge: "HTTPRoute/museum/tours -> Service/archive/vault", grant: true}',
    'a reference with a grant',
    'met: The edge from HTTPRoute museum/tours to Service archive/vault is ok, by ReferenceGrant archive/loan.',
  ],
  [
    '{edge: "HTTPRoute/museum/tours -> Service/archive/vault", grant: false}',
    'a reference with a grant',
    'expected: The edge from HTTPRoute museum/tours to Service archive/vault works, without a ReferenceGrant. instead: The edge from HTTPRoute museum/tours to Service archive/vault is ok, by ReferenceGrant archive/loan.',
  ],
];

describe('objects', () => {
  test.each(rows)('%s with %s', (check, state, words) => {
    expect(wordsOf(judged(check, states[state]))).toBe(words);
  });
});
