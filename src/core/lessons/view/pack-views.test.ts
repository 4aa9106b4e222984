import { expect, test } from 'vitest';
import { countWork } from '../../testing/count-work.ts';
import { readPackPart } from '../format/read-pack.ts';
import { openPack } from '../pack-file/open-pack.ts';
import { lessonContent } from './lesson-content.ts';
import { progressOf } from './lesson-progress.ts';
import { packOutline } from './pack-outline.ts';

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

const files = Object.entries({
  'pack.yaml':
    'pack: small\ntitle: Small\nversion: 2\nlanguage: en\nformat: 1\nchapters:\n- { title: First, lessons: [b] }\n- { title: Second, lessons: [a] }\n',
  'pack.de.yaml': 'title: Klein\nchapters: [Erstes, Zweites]\n',
  '1-a/lesson.md': lesson('a', 'Lesson a', 'from: b'),
  '2-b/lesson.md': lesson('b', 'Lesson b', 'start: [start/b.yaml]'),
  '2-b/lesson.de.md': '---\ntitle: Lektion b\n---\nHallo.\n\n## Eins\nText.\n',
  '2-b/start/b.yaml': service('b'),
  '2-b/solution/more.yaml': service('more'),
}).map(([path, text]) => ({ path, text }));

test('lists lessons by chapter, in the order of the chapters', () => {
  expect(packOutline(files, 'en')).toEqual({
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
  const { title, chapters } = packOutline(files, 'de') ?? { title: '', chapters: [] };
  expect([title, chapters[0]?.title, chapters[0]?.lessons[0]?.title, chapters[1]?.lessons[0]?.title]).toEqual(
    ['Klein', 'Erstes', 'Lektion b', 'Lesson a'],
  );
});

test('opens a lesson with its files, and what comes next', () => {
  const opened = lessonContent(files, 'b', 'de');
  expect(opened).toMatchObject({ number: 1, chapter: 'Erstes', next: { lesson: 'a', title: 'Lesson a' } });
  expect(Object.keys(opened?.start ?? {})).toEqual(['b.yaml']);
  expect(opened?.solutions.map((files) => Object.keys(files))).toEqual([['b.yaml', 'more.yaml']]);
  expect(Object.keys(lessonContent(files, 'a', 'en')?.start ?? {})).toEqual(['b.yaml', 'more.yaml']);
  expect(lessonContent(files, 'a', 'en')?.next).toBeNull();
  expect(lessonContent(files, 'c', 'en')).toBeNull();
});

test('says how far one is', () => {
  const record = { begun: 1, done: null, handedIn: null, step: 'one', texts: null, steps: {} };
  expect([undefined, record, { ...record, done: 2 }].map(progressOf)).toEqual(['new', 'begun', 'done']);
});

test('files that are no pack have neither a list nor a lesson', () => {
  const none = [{ path: 'a.yaml', text: service('a') }];
  expect([packOutline(none, 'en'), lessonContent(none, 'a', 'en')]).toEqual([null, null]);
});

test('a folder that is one lesson is a pack of one', () => {
  const lone = [
    { path: 'lesson.md', text: lesson('alone', 'Alone', 'start: [start/b.yaml]') },
    { path: 'start/b.yaml', text: service('b') },
  ];
  expect(packOutline(lone, 'en')).toMatchObject({
    id: 'alone',
    chapters: [{ lessons: [{ id: 'alone', number: 1 }] }],
  });
  expect(lessonContent(lone, 'alone', 'en')).toMatchObject({ number: 1, chapter: 'Alone', next: null });
});

test('what is read of a pack for a lesson: it, where it begins, and the words of one language', () => {
  const read = (id: string, language: string) =>
    readPackPart(files, { lesson: id, language })?.lessons.map(
      (one) => `${one.id} ${one.translations.map((words) => words.language).join()}`,
    );
  expect(read('b', 'de')).toEqual(['b de']);
  expect(read('b', 'en')).toEqual(['b ']);
  expect(read('a', 'en')).toEqual(['b ', 'a ']);
  expect(read('c', 'en')).toEqual([]);
});

test('of sixty lessons one opens with a fraction of the work that reading them all is', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `l${index + 1}`);
  const step = (at: number) =>
    `\n## Step ${at}\n${'Some **words** about `this` and that. '.repeat(12)}\n\n\`\`\`goals\n- {id: g${at}, say: It is there, exists: Service/a/b}\n\`\`\`\n`;
  const many = [
    {
      path: 'pack.yaml',
      text: `pack: many\ntitle: Many\nversion: 1\nlanguage: en\nformat: 1\nchapters:\n- { title: All, lessons: [${ids.join(', ')}] }\n`,
    },
    { path: 'shared/b.yaml', text: service('b') },
    ...ids.map((id) => ({
      path: `${id}/lesson.md`,
      text: lesson(id, id, 'start: [shared/b.yaml]') + [1, 2, 3, 4].map(step).join(''),
    })),
  ];
  // With what libraries run: most of it is to read Markdown and YAML.
  const all = await countWork(() => expect(openPack(many).pack?.lessons).toHaveLength(60), '/');
  const one = await countWork(() => expect(lessonContent(many, 'l60', 'en')?.number).toBe(60), '/');
  expect(one).toBeLessThan(all / 2);
});
