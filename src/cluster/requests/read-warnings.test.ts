import { expect, test } from 'vitest';
import { readWarnings } from './read-warnings.ts';

test.each([
  [null, []],
  ['', []],
  ['299 - "one"', ['one']],
  ['299 - "a, b", 299 - "say \\"c\\", then d"', ['a, b', 'say "c", then d']],
  ['299 - "line 6: key \\"hostnames\\" already set in map"', ['line 6: key "hostnames" already set in map']],
  ['299 - "back\\\\slash"', ['back\\slash']],
  ['299 - "dated" "Sun, 06 Nov 1994 08:49:37 GMT", 299 example.com:80 "b"', ['dated', 'b']],
  ['299 - "good", not a warning, at all', ['good', 'not a warning, at all']],
  ['299 - "never closed', ['299 - "never closed']],
])('%s', (header, texts) => expect(readWarnings(header)).toEqual(texts));
