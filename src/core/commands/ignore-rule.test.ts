import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, refusal, run } from './testing/workspace.ts';
import { keyOf } from './testing/shop.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';

obeysLaws('ignore-rule', {
  calls: fc.record({ key: anyKey, code: fc.constantFrom('backend/missing', 'a/*') }),
  refusal: (topology, { key, code }) =>
    key === keyOf('/Secret/shop/old') && code === 'backend/missing'
      ? 'Secret shop/old ignores backend/missing already.'
      : absent(topology, key),
});

const KEY = keyOf('/ConfigMap/shop/settings');

const configMap = (metadata: string): string => `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings # of the shop
  namespace: shop
${metadata}data: {}
`;

const annotated = (entries: string): string =>
  configMap(`  annotations:\n    gatehouse.dev/ignore: ${entries}\n`);

const ignore = (text: string, code: string) =>
  changedLines(text, run(text, 'ignore-rule', { key: KEY, code }).text);
const stopIgnoring = (text: string, code: string) =>
  changedLines(text, run(text, 'stop-ignoring-rule', { key: KEY, code }).text);

test('the first rule brings the annotation, the next joins the list', () => {
  expect(ignore(configMap(''), 'backend/missing')).toEqual([
    '+   annotations:',
    '+     gatehouse.dev/ignore: backend/missing',
  ]);
  expect(ignore(annotated('backend/missing'), 'service/selects-nothing')).toEqual([
    '-     gatehouse.dev/ignore: backend/missing',
    '+     gatehouse.dev/ignore: backend/missing, service/selects-nothing',
  ]);
});

test('what is ignored already, by itself or with its group, is not written again', () => {
  const reason = 'ConfigMap shop/settings ignores backend/missing already.';
  const call = { key: KEY, code: 'backend/missing' };
  expect(refusal(annotated('backend/missing'), 'ignore-rule', call).reason).toBe(reason);
  expect(refusal(annotated('backend/*'), 'ignore-rule', call).reason).toBe(reason);
});

test.each(['missing', 'a/b, c/d', 'a/', '*', 'a/b c'])('“%s” is no code', (code) => {
  expect(refusal(configMap(''), 'ignore-rule', { key: KEY, code }).reason).toContain('invalid arguments');
});

test('the annotation goes with its last entry, and the list with its last annotation', () => {
  expect(stopIgnoring(annotated('a/b, backend/missing, c/*'), 'backend/missing')).toEqual([
    '-     gatehouse.dev/ignore: a/b, backend/missing, c/*',
    '+     gatehouse.dev/ignore: a/b, c/*',
  ]);
  expect(stopIgnoring(annotated('backend/*'), 'backend/missing')).toEqual([
    '-   annotations:',
    '-     gatehouse.dev/ignore: backend/*',
  ]);
  const other = configMap('  annotations:\n    team: shop\n    gatehouse.dev/ignore: backend/missing\n');
  expect(stopIgnoring(other, 'backend/missing')).toEqual(['-     gatehouse.dev/ignore: backend/missing']);
  expect(stopIgnoring(annotated('no/rule'), 'no/rule')).toHaveLength(2);
  const call = { key: KEY, code: 'backend/missing' };
  expect(refusal(annotated('a/b'), 'stop-ignoring-rule', call).reason).toContain('does not ignore');
});
