import { expect, test } from 'vitest';
import { readPack } from '../format/read-pack.ts';
import { lessonContent } from './lesson-content.ts';
import { packOutline, progressOf } from './pack-outline.ts';

const lesson = (id: string, title: string, more = '') => `---
lesson: ${id}
title: ${title}
minutes: 5
learns: Learn ${id}.
corrects: Nothing.
${more}
---
Hello.

## One
Text.
`;
const service = (name: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: a }\n`;

const { pack, problems } = readPack(
  Object.entries({
    'pack.yaml':
      'pack: small\ntitle: Small\nversion: 2\nlanguage: en\nformat: 1\nchapters:\n- { title: First, lessons: [b] }\n- { title: Second, lessons: [a] }\n',
    'pack.de.yaml': 'title: Klein\nchapters: [Erstes, Zweites]\n',
    '1-a/lesson.md': lesson('a', 'Lesson a', 'from: b'),
    '2-b/lesson.md': lesson('b', 'Lesson b', 'start: [start/b.yaml]'),
    '2-b/lesson.de.md': '---\ntitle: Lektion b\n---\nHallo.\n\n## Eins\nText.\n',
    '2-b/start/b.yaml': service('b'),
    '2-b/solution/more.yaml': service('more'),
  }).map(([path, text]) => ({ path, text })),
);
if (!pack) throw new Error(JSON.stringify(problems));

test('lists lessons by chapter, in the order of the chapters', () => {
  expect(packOutline(pack, 'en')).toEqual({
    id: 'small',
    title: 'Small',
    version: 2,
    chapters: [
      {
        title: 'First',
        lessons: [{ id: 'b', number: 1, title: 'Lesson b', minutes: 5, learns: 'Learn b.' }],
      },
      {
        title: 'Second',
        lessons: [{ id: 'a', number: 2, title: 'Lesson a', minutes: 5, learns: 'Learn a.' }],
      },
    ],
  });
});

test('in a language, as far as there is one', () => {
  const { title, chapters } = packOutline(pack, 'de');
  expect([title, chapters[0]?.title, chapters[0]?.lessons[0]?.title, chapters[1]?.lessons[0]?.title]).toEqual(
    ['Klein', 'Erstes', 'Lektion b', 'Lesson a'],
  );
});

test('opens a lesson with its files, and what comes next', () => {
  const opened = lessonContent(pack, 'b', 'de');
  expect(opened).toMatchObject({ number: 1, chapter: 'Erstes', next: { lesson: 'a', title: 'Lesson a' } });
  expect(Object.keys(opened?.start ?? {})).toEqual(['b.yaml']);
  expect(opened?.solutions.map((files) => Object.keys(files))).toEqual([['b.yaml', 'more.yaml']]);
  expect(Object.keys(lessonContent(pack, 'a', 'en')?.start ?? {})).toEqual(['b.yaml', 'more.yaml']);
  expect(lessonContent(pack, 'a', 'en')?.next).toBeNull();
  expect(lessonContent(pack, 'c', 'en')).toBeNull();
});

test('says how far one is', () => {
  const record = { begun: 1, done: null, handedIn: false, step: 'one', texts: null, steps: {} };
  expect([undefined, record, { ...record, done: 2 }].map(progressOf)).toEqual(['new', 'begun', 'done']);
});
