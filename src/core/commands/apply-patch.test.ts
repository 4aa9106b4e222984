import { expect, test } from 'vitest';
import { changedLines, run } from './testing/workspace.ts';

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
  const { text, plan } = run(TEXT, 'apply-patch', { key: '/ConfigMap/shop/settings', patch });
  expect(changedLines(TEXT, text)).toEqual([
    '-     old: "yes"',
    '- data: {}',
    '+ data: {}',
    '+ immutable: true',
  ]);
  expect(plan.title).toBe('Change ConfigMap shop/settings');
});
