import { expect, test } from 'vitest';
import { run, workspace } from './testing/workspace.ts';

const setType = (text: string, apiVersion = 'v1', kind = 'Service'): string => {
  const slot = workspace(text).model.files.get('a.yaml')?.slots[0];
  return run(text, 'set-type', { file: 'a.yaml', docId: slot?.id ?? -1, apiVersion, kind }).text;
};

test.each([
  [
    'neither',
    '# Ours.\nmetadata:\n  name: a\n',
    '# Ours.\napiVersion: v1\nkind: Service\nmetadata:\n  name: a\n',
  ],
  [
    'only the kind',
    'kind: Service # it is\nmetadata: {}\n',
    'apiVersion: v1\nkind: Service # it is\nmetadata: {}\n',
  ],
  ['a line without value', 'apiVersion:\nkind: Service\n', 'apiVersion: v1\nkind: Service\n'],
  ['no lines', '{ metadata: { name: a } }\n', '{ metadata: { name: a }, apiVersion: v1, kind: Service }\n'],
])('a document with %s', (_, before, after) => {
  expect(setType(before)).toBe(after);
});
