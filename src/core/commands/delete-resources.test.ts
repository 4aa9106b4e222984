import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan, changedLines, filesOf, planOf, refusal, run, workspace } from './testing/workspace.ts';
import { API, CART, CERT, EDGE, SHOP, WEB, keyOf } from './testing/shop.ts';
import { anyKeys } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';
import { EVERYTHING } from './testing/everything.ts';
import { splitDocuments } from '../yaml/split.ts';

obeysLaws('delete', {
  calls: fc.record({ keys: anyKeys, references: fc.constantFrom('keep', 'remove') }),
  refusal: (topology, { keys }) => keys.map((key) => absent(topology, key)).find(Boolean) ?? null,
});

test('deleting takes nothing but the documents asked for', () => {
  const before = workspace(EVERYTHING);
  for (const resource of before.model.resources.values()) {
    const plan = planOf(before, 'delete', { keys: [resource.key] });
    if (!plan.ok) throw new Error(plan.reason);
    const after = applyPlan(filesOf(before), plan.edits)['a.yaml'] ?? '';
    const documents = splitDocuments(EVERYTHING);
    const kept = splitDocuments(after);
    expect(documents.filter((document) => !kept.includes(document)).length).toBeLessThan(3);
    expect(workspace(after).model.resources.size).toBe(before.model.resources.size - 1);
  }
});

const secret = (name: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n`;
const key = (name: string) => keyOf(`/Secret/default/${name}`);

test('a document goes with its marker and comments, and nothing else changes', () => {
  const { text } = run(SHOP, 'delete', { keys: [WEB] });
  expect(SHOP).toContain('# The web route.');
  expect(text).toBe(SHOP.replace(/---\n# The web route[\s\S]*?(?=---\n)/, ''));
});

test('the header of the file stays when its first document goes', () => {
  const { text } = run(SHOP, 'delete', { keys: [EDGE] });
  expect(text.startsWith('# Shop, all of it.\n\n---\n# The web route.\n')).toBe(true);
});

test.each([
  ['the first', `${secret('a')}---\n${secret('b')}`, ['a'], secret('b')],
  ['the last', `${secret('a')}---\n${secret('b')}`, ['b'], secret('a')],
  ['the only one', `# mine\n${secret('a')}`, ['a'], ''],
  ['all', `${secret('a')}---\n${secret('b')}`, ['a', 'b'], ''],
  [
    'the middle of three',
    `${secret('a')}---\n${secret('b')}---\n${secret('c')}`,
    ['b'],
    `${secret('a')}---\n${secret('c')}`,
  ],
  [
    'one between bare documents',
    `${secret('a')}---\n${secret('b')}...\n---\n${secret('c')}`,
    ['b'],
    `${secret('a')}---\n${secret('c')}`,
  ],
  ['both copies', `${secret('a')}---\n${secret('b')}---\n${secret('a')}`, ['a'], secret('b')],
])('%s', (_, before, names, after) => {
  expect(run(before, 'delete', { keys: names.map(key) }).text).toBe(after);
});

test('an item of a List', () => {
  const list = `apiVersion: v1
kind: List
items:
  # first
  - apiVersion: v1
    kind: Secret
    metadata: { name: a }
  # second
  - apiVersion: v1
    kind: Secret
    metadata: { name: b }
`;
  const { topology, text } = run(list, 'delete', { keys: [key('a')] });
  expect([...topology.model.resources.keys()]).toEqual([key('b')]);
  expect(text).toContain('# second');
  expect(run(list, 'delete', { keys: [key('a'), key('b')] }).text).toBe('');
});

test('with what refers to it', () => {
  const { text, plan, topology } = run(SHOP, 'delete', { keys: [CART], references: 'remove' });
  expect(plan.ok && plan.title).toBe('Delete Service shop/cart and 1 reference to it');
  expect(text).not.toContain('# ours');
  expect([...topology.graph.nodes.keys()]).not.toContain(CART);
  expect(run(SHOP, 'delete', { keys: [CART] }).topology.graph.nodes.get(CART)?.origin).toBe('ghost');
});

test('several at once', () => {
  const { topology } = run(SHOP, 'delete', { keys: [API, CERT, EDGE], references: 'remove' });
  expect([...topology.model.resources.values()].map(({ kind }) => kind)).toEqual([
    'HTTPRoute',
    'Service',
    'Deployment',
  ]);
  expect(changedLines(SHOP, SHOP)).toEqual([]);
});

test('what is not there is refused', () => {
  expect(refusal(SHOP, 'delete', { keys: [keyOf('/Service/shop/none')] }).reason).toContain(
    'not in these manifests',
  );
  expect(refusal(SHOP, 'delete', { keys: [] }).reason).toContain('invalid arguments');
});
