import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, run } from './testing/workspace.ts';
import { keyOf } from './testing/shop.ts';
import { pathText, valueAt } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { anyKey, anyPath } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';

obeysLaws('quote', {
  calls: fc.record({ key: anyKey, path: fc.oneof(anyPath, fc.constant(['metadata', 'name'])) }),
  refusal(topology, { key, path }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    // No text of this workspace at these paths is in quotes.
    return typeof valueAt(resource.value, path) === 'string'
      ? null
      : `${pathText(path)} of ${describe(resource)} is no text without quotes.`;
  },
});

const KEY = keyOf('/ConfigMap/shop/cart');

const withData = (data: string): string =>
  `# first\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n  namespace: shop\ndata:\n  since: ${data}\n`;

test('puts quotes around a text, and changes nothing else', () => {
  const { text, plan } = run(withData('2024-01-01 # the day'), 'quote', {
    key: KEY,
    path: ['data', 'since'],
  });
  expect(text).toBe(withData('"2024-01-01" # the day'));
  expect(plan.title).toBe('Quote data.since of ConfigMap shop/cart');
});

test('refuses what has quotes, is no text, or is not there', () => {
  for (const data of ['"2024-01-01"', '1', '[2024-01-01]', '|\n    2024-01-01'])
    expect(refusal(withData(data), 'quote', { key: KEY, path: ['data', 'since'] }).reason).toContain(
      'no text',
    );
  expect(refusal(withData('a'), 'quote', { key: KEY, path: ['data', 'until'] }).reason).toContain('no text');
  expect(
    refusal(withData('a'), 'quote', { key: keyOf('/ConfigMap/shop/none'), path: ['data'] }).reason,
  ).toContain('not in these manifests');
});
