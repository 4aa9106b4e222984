import { describe, expect, test } from 'vitest';
import { workspace } from '../commands/testing/workspace.ts';
import type { ResourceKey } from '../model/resource.ts';
import { NO_LOCKS, type Locks } from '../roles/locks.ts';
import { OVERLAYS } from '../testing/overlays.ts';
import { planCalls } from './plan-calls.ts';
import { safeFixes } from './safe-fixes.ts';

const FILES = {
  'lobby.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: hall, namespace: lobby }
spec:
  gatewayClassName: workshop
  listeners:
    - { name: web, port: 80, protocol: HTTP }
`,
  'cafe.yaml': `apiVersion: v1
kind: Service
metadata: { name: menu, namespace: cafe }
spec: { selector: { app: menu }, ports: [{ port: 80 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: menu, namespace: cafe }
spec:
  parentRefs: [{ name: hall, namespace: lobby }]
  rules: [{ backendRefs: [{ name: menu, port: 80 }] }]
`,
};
const GATEWAY = 'gateway.networking.k8s.io/Gateway/lobby/hall' as ResourceKey;
const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/cafe/menu' as ResourceKey;
const SERVICE = '/Service/cafe/menu' as ResourceKey;

const developer: Locks = {
  ...NO_LOCKS,
  persona: { role: 'developer', namespaces: ['cafe'], listenerSets: false },
};
const locked = (key: ResourceKey): Locks => ({
  ...NO_LOCKS,
  objects: new Map([[key, 'Locked in this lesson.']]),
});

const set = (key: ResourceKey, path: readonly (string | number)[], value: string | number) =>
  ({ id: 'set', args: { key, path: [...path], value } }) as const;
const OTHER_PORT = set(GATEWAY, ['spec', 'listeners', 0, 'port'], 81);
const create = (kind: string, namespace: string) =>
  ({ id: 'create', args: { kind, namespace, name: 'new' } }) as const;

describe('what is locked', () => {
  const analysis = workspace(FILES);
  const reason = (call: Parameters<typeof planCalls>[1][number], locks: Locks): string | null => {
    const plan = planCalls(analysis, [call], 'written', locks);
    return plan.ok ? null : plan.reason;
  };

  test('is not changed, added or removed', () => {
    const whose = /^Gateway lobby\/\w+ is the operator's\. Ask the operator of lobby: /;
    expect(reason(OTHER_PORT, developer)).toMatch(whose);
    expect(reason(create('gateway.networking.k8s.io/Gateway', 'lobby'), developer)).toMatch(whose);
    expect(reason({ id: 'delete', args: { keys: [GATEWAY], references: 'keep' } }, developer)).toMatch(whose);
    expect(reason(create('/Service', 'museum'), developer)).toMatch(/of another namespace/);
  });

  test('leaves the rest as it is', () => {
    expect(reason(OTHER_PORT, NO_LOCKS)).toBeNull();
    expect(reason(set(ROUTE, ['spec', 'hostnames'], 'menu.test'), developer)).toBeNull();
    // Into the file of a locked object, behind its document.
    expect(reason(create('/Service', 'cafe'), locked(ROUTE))).toBeNull();
  });

  test('refuses a command that would change it along with something else', () => {
    const rename = { id: 'rename', args: { key: SERVICE, name: 'card', follow: true } } as const;
    expect(reason(rename, locked(ROUTE))).toBe('Locked in this lesson.');
    expect(reason(rename, NO_LOCKS)).toBeNull();
  });

  test('is what a build makes, wherever that is written', () => {
    const key = '/Service/dev/cart' as ResourceKey;
    const plan = planCalls(
      workspace(OVERLAYS),
      [set(key, ['spec', 'ports', 0, 'port'], 81)],
      'written',
      locked(key),
    );
    expect(plan).toMatchObject({ ok: false, reason: 'Locked in this lesson.' });
  });
});

test('fixes with one safe answer leave what is locked alone', () => {
  const analysis = workspace(FILES['cafe.yaml'].replace('{ port: 80 }', "{ port: '80' }"));
  expect(safeFixes(analysis).calls).toHaveLength(1);
  expect(safeFixes(analysis, { locks: locked(SERVICE) }).calls).toEqual([]);
});
