import { expect, test } from 'vitest';
import { resourceKey } from '../core/model/resource.ts';
import { baseName, newName } from './new-name.ts';

test.each([
  ['HTTPRoute', 'http-route'],
  ['Service', 'service'],
  ['GRPCRoute', 'grpc-route'],
  ['BackendTLSPolicy', 'backend-tls-policy'],
])('%s is called %s', (kind, name) => {
  expect(baseName(kind)).toBe(name);
});

test('a name is free in its kind and namespace', () => {
  const home = { group: '', kind: 'Service', namespace: 'shop' };
  const taken = new Set([
    resourceKey({ ...home, name: 'service' }),
    resourceKey({ ...home, name: 'service-2' }),
  ]);
  expect(newName(taken, home)).toBe('service-3');
  expect(newName(taken, { ...home, namespace: 'blog' })).toBe('service');
});
