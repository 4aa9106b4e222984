import { expect, test } from 'vitest';
import { OVERLAYS } from '../testing/overlays.ts';
import { workspace } from '../commands/testing/workspace.ts';
import { toYaml } from '../manifests/to-yaml.ts';
import { revealPath } from '../views/workspace/reveal-path.ts';
import type { ResourceKey } from '../model/resource.ts';
import { locateOffset } from './locate-offset.ts';

const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/dev/cart' as ResourceKey;

const { model } = workspace(OVERLAYS);

const at = (file: string, text: string) => locateOffset(model, file, (OVERLAYS[file] ?? '').indexOf(text));

test('a place in a base is in the object that the root in view makes of it', () => {
  expect(at('base/route.yaml', 'name: edge')).toMatchObject({
    resource: ROUTE,
    path: ['spec', 'parentRefs', 0, 'name'],
  });
});

test('a place in a patch is in the object that it changes', () => {
  expect(at('overlays/dev/route.yaml', 'dev.example')).toMatchObject({
    resource: ROUTE,
    path: ['spec', 'hostnames', 0],
  });
});

test('a field is shown where it is written', () => {
  const patch = 'overlays/dev/route.yaml';
  const start = (OVERLAYS[patch] ?? '').indexOf('dev.example.com');
  expect(revealPath(model, ROUTE, ['spec', 'hostnames', 0])).toEqual({
    file: patch,
    span: { start, end: start + 'dev.example.com'.length },
  });
});

test('what is exported is what the root makes', () => {
  const { text } = toYaml(model);
  expect(text).toContain('namespace: dev');
  expect(text.match(/kind: HTTPRoute/g)).toHaveLength(1);
  expect(text).not.toContain('shop.example.com');
});
