import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, run } from './testing/workspace.ts';
import { CART, EDGE, SHOP, WEB, keyOf } from './testing/shop.ts';
import { anyKeys } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';

obeysLaws('duplicate', {
  calls: fc.record({ keys: anyKeys }),
  refusal: (topology, { keys }) => keys.map((key) => absent(topology, key)).find(Boolean) ?? null,
});

test('the copy stands right behind the original, written as it is', () => {
  const { text, plan } = run(SHOP, 'duplicate', { keys: [WEB] });
  const original = /---\n# The web route[\s\S]*?(?=---\n)/.exec(SHOP)?.[0] ?? '';
  expect(text).toBe(SHOP.replace(original, original + original.replace('  name: web', '  name: web-copy')));
  expect(plan.ok && plan.select).toEqual(['gateway.networking.k8s.io/HTTPRoute/shop/web-copy']);
});

test('the first document is copied without the header of the file', () => {
  const { text } = run(SHOP, 'duplicate', { keys: [EDGE] });
  expect(text.match(/Shop, all of it/g)).toHaveLength(1);
  expect(text.match(/name: edge-copy # the only way in/g)).toHaveLength(1);
});

test('a last document without a line break, and one that has a copy', () => {
  const one = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }';
  const first = run(one, 'duplicate', { keys: [keyOf('/Secret/default/a')] }).text;
  expect(first).toBe(`${one}\n---\n${one.replace('name: a', 'name: a-copy')}\n`);
  expect(run(first, 'duplicate', { keys: [keyOf('/Secret/default/a')] }).text).toContain('a-copy-2');
});

test('several at once, an item of a List, a JSON file', () => {
  expect(run(SHOP, 'duplicate', { keys: [WEB, CART] }).topology.model.resources.size).toBe(8);
  const list =
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: a\n';
  expect([
    ...run(list, 'duplicate', { keys: [keyOf('/Secret/default/a')] }).topology.model.resources.keys(),
  ]).toEqual(['/Secret/default/a', '/Secret/default/a-copy']);
  const json = '{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}}\n';
  expect(
    run({ 'x/a.json': json }, 'duplicate', { keys: [keyOf('/Secret/default/a')] }).files['x/a-copy.json'],
  ).toBe(json.replace('"a"', '"a-copy"'));
});

test('what is not there is refused', () => {
  expect(refusal(SHOP, 'duplicate', { keys: [keyOf('/Service/shop/none')] }).reason).toContain(
    'not in these manifests',
  );
});
