import { expect, test } from 'vitest';
import { kindKey, kindOf, kinds } from '../kinds/registry.ts';
import { connectionEnds } from './connections/connection-ends.ts';
import { fits } from './connect-targets.ts';

const names = (kind: string, row: string | null) =>
  fits(kind, row).map((id) => id.slice(id.indexOf('/') + 1));

test.each([
  [
    'gateway.networking.k8s.io/HTTPRoute',
    'rule:0',
    ['Service', 'ServiceImport', 'XBackend', 'SecurityPolicy'],
  ],
  [
    'gateway.networking.k8s.io/Gateway',
    'listener:web',
    ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute', 'Secret', 'ConfigMap', 'SecurityPolicy'],
  ],
  ['gateway.networking.k8s.io/GatewayClass', null, ['Gateway', 'ConfigMap']],
  ['networking.k8s.io/Ingress', 'rule:0:path:1', ['Service', 'Secret']],
  ['networking.k8s.io/Ingress', null, ['IngressClass', 'Service', 'Secret']],
  ['/Secret', null, ['Gateway', 'ListenerSet', 'Ingress', 'XBackend', 'SecurityPolicy']],
  ['/Pod', 'container:app:http', ['Service']],
  ['/Namespace', null, []],
  ['example.com/Unknown', null, []],
])('%s from %s goes with %j', (kind, row, expected) => {
  expect(names(kind, row)).toEqual(expected);
});

test('every kind that can be joined is known, and fits both ways unless another took its place', () => {
  for (const { holder, targets } of connectionEnds) {
    for (const id of [holder, ...targets]) {
      const slash = id.lastIndexOf('/');
      expect(kindOf(id.slice(0, slash), id.slice(slash + 1))?.kind).toBe(id.slice(slash + 1));
    }
    const isOffered = kinds.some((kind) => kindKey(kind) === holder && kind.successor === undefined);
    for (const target of targets) expect(fits(target, null).includes(holder)).toBe(isOffered);
  }
});
