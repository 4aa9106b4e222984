import { expect, test } from 'vitest';
import { check, kindNames, namingLines } from './kind-names.mjs';

const names = ['Service', 'Deployment'];

test('a kind is named by a whole string', () => {
  expect(namingLines("if (kind === 'Service') return;\nindex.get('apps/Deployment')", names)).toEqual([1, 2]);
});

test('words, comments, labels of fields and longer strings name none', () => {
  const source = [
    "// a 'Service'",
    ' * `Service`',
    '<TextField label="Service" />',
    'const text = `kind: Service\\n`;',
    "const other = 'Services';",
  ].join('\n');
  expect(namingLines(source, names)).toEqual([]);
});

test('the names are those of the folders', () => {
  expect(kindNames()).toContain('HTTPRoute');
  expect(kindNames()).toContain('Ingress');
});

test('every file that names a kind has a reason, and every reason a file', () => {
  expect(check()).toEqual([]);
});
