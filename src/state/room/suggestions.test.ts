import { expect, test } from 'vitest';
import { createDocuments } from '../create-documents.ts';
import { putSuggestion, readSuggestion, reviewSuggestion } from './suggestions.ts';

test.each(['__proto__', 'constructor', 'toString'])('a file called %s is suggested as any other', (path) => {
  const [copy, room] = [createDocuments(), createDocuments()];
  room.edit('', [{ path: 'a.yaml', span: { start: 0, end: 0 }, text: 'kind: A\n' }]);
  putSuggestion(copy.doc, { files: [{ path, before: null, after: 'kind: B\n' }] });
  const suggestion = readSuggestion(copy.doc);
  const reviewed = suggestion && reviewSuggestion(suggestion, room);
  expect(reviewed?.conflicts).toEqual([]);
  expect(reviewed?.change.deletes).toEqual([]);
  room.edit('Take', reviewed?.change.edits ?? [], reviewed?.change.deletes ?? []);
  expect(room.paths().toSorted()).toEqual([path, 'a.yaml'].toSorted());
  expect(room.read(path)).toBe('kind: B\n');
  expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
});

test.each<[string, unknown]>([
  ['no list', 7],
  ['files that are none', [{ files: [1, null, { path: 'a.yaml' }] }]],
  ['paths that lead elsewhere', [{ files: [{ path: '../a.yaml', before: null, after: 'x' }] }]],
  ['texts that are none', [{ files: [{ path: 'a.yaml', before: null, after: { length: 1e9 } }] }]],
  [
    'more files than any',
    [{ files: Array.from({ length: 501 }, () => ({ path: 'a', before: null, after: '' })) }],
  ],
])('%s are no suggestion', (_what, list) => {
  const { doc } = createDocuments();
  doc.getArray('suggestions').push(Array.isArray(list) ? list : [list]);
  expect(readSuggestion(doc)).toBeNull();
});
