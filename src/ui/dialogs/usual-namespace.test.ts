import { expect, test } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { usualNamespace } from './usual-namespace.ts';

const nodes = (...keys: readonly string[]) =>
  new Map(
    keys.map((key) => [key as ResourceKey, { origin: key.includes('derived') ? 'derived' : 'manifest' }]),
  );

test.each([
  ['the only one of the manifests', ['/Service/museum/tickets', 'a.derived/Proxy/infra/nginx'], 'museum'],
  ['the default one where there are several', ['/Service/museum/tickets', '/Service/cafe/menu'], 'default'],
  ['the default one where there is none', ['gateway.networking.k8s.io/GatewayClass//workshop'], 'default'],
])('%s', (_, keys, namespace) => {
  expect(usualNamespace(nodes(...keys), 'default')).toBe(namespace);
});
