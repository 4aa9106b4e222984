import { expect, test } from 'vitest';
import { kinds } from '../../kinds/registry.ts';
import { guessType } from './guess-type.ts';

const V1 = 'gateway.networking.k8s.io/v1';

test.each([
  [{ spec: { parentRefs: [], rules: [] } }, V1, 'HTTPRoute'],
  [{ spec: { rules: [{ matches: [{ method: { service: 'a' } }] }] } }, V1, 'GRPCRoute'],
  [{ spec: { gatewayClassName: 'a', listeners: [] } }, V1, 'Gateway'],
  [{ spec: { parentRef: {}, listeners: [] } }, V1, 'ListenerSet'],
  [{ spec: { rules: [{ http: { paths: [] } }] } }, 'networking.k8s.io/v1', 'Ingress'],
  [{ spec: { selector: {}, template: {} } }, 'apps/v1', 'Deployment'],
  [{ spec: { containers: [] } }, 'v1', 'Pod'],
  [{ spec: { ports: [] } }, 'v1', 'Service'],
  [{ type: 'Opaque', data: {} }, 'v1', 'Secret'],
  [{ data: {} }, 'v1', 'ConfigMap'],
  [{ kind: 'TCPRoute', spec: { rules: [] } }, 'gateway.networking.k8s.io/v1', 'TCPRoute'],
  [{ kind: 'HTTPRoute', apiVersion: '' }, V1, 'HTTPRoute'],
  [{ apiVersion: 'apps/v1', spec: { selector: {}, template: {} } }, 'apps/v1', 'Deployment'],
])('%j is %s %s', (value, apiVersion, kind) => {
  expect(guessType(value)).toEqual({ apiVersion, kind });
});

test.each([{}, { metadata: { name: 'a' } }, { kind: 'Widget' }, { services: {} }])(
  '%j may be anything',
  (value) => {
    expect(guessType(value)).toBeUndefined();
  },
);

test('every kind is known by its name', () => {
  for (const { kind } of kinds) expect(guessType({ kind })?.kind).toBe(kind);
});
