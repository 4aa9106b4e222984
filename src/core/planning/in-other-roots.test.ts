import { describe, expect, test } from 'vitest';
import type { ResourceKey } from '../model/resource.ts';
import { OVERLAYS } from '../testing/overlays.ts';
import { workspace } from '../commands/testing/workspace.ts';
import { planCalls } from './plan-calls.ts';

const SERVICE = '/Service/dev/cart' as ResourceKey;

/** `dev` sends to the port by a patch of its own; `prod` sends to that of the base. */
const FILES = {
  ...OVERLAYS,
  'overlays/dev/route.yaml': `${OVERLAYS['overlays/dev/route.yaml']}  rules:
    - backendRefs:
        - name: cart
          port: 81
`,
};

const portTo81 = {
  id: 'set',
  args: { key: SERVICE, path: ['spec', 'ports', 0, 'port'], value: 81 },
} as const;

describe('a change of a base that makes a problem in another root', () => {
  const plan = planCalls(workspace(FILES), [portTo81]);

  test('says in which', () => {
    expect(plan.ok && plan.caveats.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^In overlays\/prod: .*port 80/),
    );
  });

  test('is asked about, although it is of one field', () => {
    expect(plan.ok && plan.fieldEdit).toBe(false);
  });

  test('is no caveat when it goes to a patch of the root in view', () => {
    const inPatch = planCalls(workspace(FILES), [portTo81], 'patch');
    expect(inPatch.ok && inPatch.caveats).toEqual([]);
    expect(inPatch.ok && inPatch.fieldEdit).toBe(true);
  });
});

test('a problem that the root in view has as well is said once', () => {
  const plan = planCalls(workspace(OVERLAYS), [portTo81]);
  const messages = plan.ok ? plan.caveats.map(({ message }) => message) : [];
  expect(messages.filter((message) => message.includes('port 80'))).toHaveLength(1);
});
