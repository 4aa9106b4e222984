import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, run } from './testing/workspace.ts';
import { keyOf } from './testing/shop.ts';
import { anyKey } from './testing/arbitraries.ts';
import type { JsonObject } from '../yaml/json.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { unwritable } from './testing/refusals.ts';

obeysLaws('apply-patch', {
  calls: fc.record({
    key: anyKey,
    patch: fc.constantFrom<JsonObject>(
      { metadata: { labels: { a: 'b' } } },
      { metadata: { labels: null, x: 1 } },
      { metadata: { labels: null } },
    ),
  }),
  refusal: (topology, { key, patch }) => {
    // No object of this workspace has labels to remove.
    const { labels, x } = patch['metadata'] as JsonObject;
    return unwritable(topology, key, [
      ...(labels === null ? [] : [{ op: 'set', path: ['metadata', 'labels', 'a'], value: 'b' } as const]),
      ...(x === undefined ? [] : [{ op: 'set', path: ['metadata', 'x'], value: x } as const]),
    ]);
  },
});

const TEXT = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: shop
  annotations:
    team: shop # asks for it
    old: "yes"
data: {}
`;

test('sets and removes in one step, and leaves the rest as it is written', () => {
  const patch = { metadata: { annotations: { old: null, absent: null } }, immutable: true };
  const { text, plan } = run(TEXT, 'apply-patch', { key: keyOf('/ConfigMap/shop/settings'), patch });
  expect(changedLines(TEXT, text)).toEqual([
    '-     old: "yes"',
    '- data: {}',
    '+ data: {}',
    '+ immutable: true',
  ]);
  expect(plan.title).toBe('Change ConfigMap shop/settings');
});
