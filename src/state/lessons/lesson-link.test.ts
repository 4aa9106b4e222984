import { expect, test } from 'vitest';
import { lessonLink, lessonWorkspace, readLessonLink } from './lesson-link.ts';

const matching = { pack: 'museum', lesson: 'matching' };

test.each([
  ['#lesson/museum/matching', { ...matching, step: null }],
  ['#lesson/museum/matching/headers', { ...matching, step: 'headers' }],
  ['#lesson/museum', null],
  ['#lesson/museum/matching/headers/more', null],
  ['#lesson/../matching', null],
  ['#lesson/museum/%6Datching', null],
  ['#workspace/museum', null],
  ['', null],
])('%s leads to %o', (fragment, link) => {
  expect(readLessonLink(fragment)).toEqual(link);
});

test('a link leads to where it was made for', () => {
  expect(readLessonLink(lessonLink(matching))).toEqual({ ...matching, step: null });
  expect(readLessonLink(lessonLink(matching, 'headers'))).toEqual({ ...matching, step: 'headers' });
});

test('no two lessons share a workspace', () => {
  expect(lessonWorkspace({ pack: 'a', lesson: 'b-c' })).not.toBe(
    lessonWorkspace({ pack: 'a-b', lesson: 'c' }),
  );
});
