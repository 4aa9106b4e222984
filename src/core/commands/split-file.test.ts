import fc from 'fast-check';
import { expect, test } from 'vitest';
import { obeysLaws } from './testing/obeys-laws.ts';
import { refusal, run } from './testing/workspace.ts';

obeysLaws('split-file', {
  calls: fc.record({ file: fc.constantFrom('a.yaml', 'b.yaml') }),
  refusal: (_topology, { file }) => (file === 'a.yaml' ? null : 'There is no file b.yaml.'),
});

const config = (name: string, comment = '') =>
  `${comment}apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: shop } # ${name}\n`;
const list = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: d}\n';

test('each document goes as it is written; the first one and Lists stay', () => {
  const text = [config('a', '# All.\n\n'), config('b', '# The second.\n'), list, config('c')].join('---\n');
  expect(run(text, 'split-file', { file: 'a.yaml' })).toMatchObject({
    plan: { title: 'Split a.yaml into 3 files' },
    files: {
      'a.yaml': `${config('a', '# All.\n\n')}---\n${list}`,
      'shop/configmap-b.yaml': config('b', '# The second.\n'),
      'shop/configmap-c.yaml': config('c'),
    },
  });
});

test('two objects of one name have two files', () => {
  const { files } = run([config('a'), config('b'), config('b')].join('---\n'), 'split-file', {
    file: 'a.yaml',
  });
  expect(Object.keys(files)).toEqual(['a.yaml', 'shop/configmap-b-2.yaml', 'shop/configmap-b.yaml']);
});

test.each([
  ['one object', { 'a.yaml': config('a') }, 'a.yaml holds no second object'],
  [
    'a file that is there',
    { 'a.yaml': `${config('a')}---\n${config('b')}`, 'shop/configmap-b.yaml': config('x') },
    'There is a file shop/configmap-b.yaml already',
  ],
])('%s is no case for it', (_, files, reason) => {
  expect(refusal(files, 'split-file', { file: 'a.yaml' }).reason).toContain(reason);
});
