import { expect, test } from 'vitest';
import { refusal, run } from './testing/workspace.ts';

const KEY = '/ConfigMap/shop/cart';

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
  expect(refusal(withData('a'), 'quote', { key: '/ConfigMap/shop/none', path: ['data'] }).reason).toContain(
    'not in these manifests',
  );
});
