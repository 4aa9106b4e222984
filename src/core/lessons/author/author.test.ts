import { expect, test } from 'vitest';
import { checkPack } from '../check/check-pack.ts';
import { openPack } from '../pack-file/open-pack.ts';
import { editedPack, LESSON, type FileEdits } from '../testing/edited-pack.ts';
import { addLesson } from './add-lesson.ts';
import { draftView } from './draft-view.ts';
import type { StepTrials } from './lesson-trials.ts';
import { ownCopyOf } from './own-copy.ts';

const viewOf = (edits: Readonly<Record<string, FileEdits>> = {}, language: string | null = null) =>
  draftView(editedPack(edits), openPack(editedPack(edits)), '01-first', language);

/** How goals stand: `solution: served met, accepted met`; those that are not as they should be with a mark. */
const standing = (steps: readonly StepTrials[] | undefined): readonly string[] =>
  (steps ?? []).flatMap(({ trials }) =>
    trials.map(
      ({ id, view, wrong }) =>
        `${id}: ${[...view.goals, ...view.guards]
          .map((goal) => `${wrong.includes(goal.id) ? '!' : ''}${goal.id} ${goal.state}`)
          .join(', ')}`,
    ),
  );

test('goals stand in each state as the author wants it, in the words that learners read', () => {
  const { lesson, problems } = viewOf();
  expect(problems).toEqual([]);
  expect(standing(lesson?.trials)).toEqual([
    'start: served open, accepted met',
    'solution: served met, accepted met',
    'attempt other-port: served open, accepted met',
  ]);
  const [start] = lesson?.trials[0]?.trials ?? [];
  expect(start?.view.goals[0]).toMatchObject({
    expected: 'GET http://shop.example.com/ meets shop/shop, 200.',
    instead: 'It meets 503. No Pod of namespace shop has the labels app=shop-pods.',
  });
  expect(lesson?.trials[0]?.answers).toMatchObject([{ id: 'now', right: 2, met: '503' }]);
});

test('what is not as it should be is marked: at the start, in the solution, in what was tried', () => {
  const text = (state: string) =>
    editedPack().find(({ path }) => path === `01-first/${state}/shop.yaml`)?.text ?? '';
  const { lesson, problems } = viewOf({
    '01-first/start/shop.yaml': text('solution'),
    '01-first/solution/shop.yaml': text('start'),
    '01-first/attempts/other-port/shop.yaml': text('solution'),
    '01-first/alternatives/same/shop.yaml': text('start'),
  });
  expect(standing(lesson?.trials)).toEqual([
    'start: !served met, accepted met',
    'solution: !served open, accepted met',
    'attempt other-port: !served met, accepted met',
    'alternative same: !served open, accepted met',
  ]);
  expect(problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['lesson/already-met', 'lesson/not-met', 'lesson/attempt', 'lesson/alternative']),
  );
});

test('an attempt of another step is not judged in this one', () => {
  const { lesson } = viewOf({
    [LESSON]: [['```hints', '## More {#more}\n\nNothing to do.\n\n```hints']],
    '01-first/attempts/other-port/expect.yaml': 'step: more\n',
  });
  expect(lesson?.trials.map(({ trials }) => trials.map(({ id }) => id))).toEqual([
    ['start', 'solution'],
    ['start', 'solution', 'attempt other-port'],
  ]);
});

test.each([
  ['a front matter that is half-written', { [LESSON]: [['minutes: 5', 'minutes: [']] as const }, LESSON],
  ['a pack.yaml that is half-written', { 'pack.yaml': 'pack: [' }, 'pack.yaml'],
])('%s has no lesson to show, and says where', (_, edits, file) => {
  const { lesson, problems } = viewOf(edits);
  expect(lesson).toBeNull();
  expect(problems[0]?.at.file).toBe(file);
  expect(problems[0]?.severity).toBe('error');
});

test('a translation is previewed in its language', () => {
  const german = `---
title: Ein Service ohne Pods
learns: Herausfinden, warum.
corrects: Etwas.
---

Der Laden ist zu.

## Die Pods finden {#pods}
`;
  const edits = { '01-first/lesson.de.md': german };
  expect(viewOf(edits, 'de').lesson?.content.lesson.title).toBe('Ein Service ohne Pods');
  expect(viewOf(edits).lesson?.content.lesson.title).toBe('A Service without Pods');
});

test('a lesson is added at the end of the last chapter, and is sound', () => {
  const { pack } = openPack(editedPack({ 'glossary.md': null, [LESSON]: [['[[endpoint]]', 'endpoint']] }));
  if (!pack) throw new Error('The pack cannot be read.');
  const change = addLesson(pack, 'ports', 'Two “ports”: one');
  if (!change.ok) throw new Error(change.reason);
  const texts = new Map([...pack.files, ...change.writes.map(({ path, text }) => [path, text] as const)]);
  expect(texts.get('pack.yaml')).toContain('lessons: [first, ports]');
  const read = openPack([...texts].map(([path, text]) => ({ path, text })));
  expect(checkPack(read)).toEqual([]);
  expect(read.pack?.lessons.map(({ id, title }) => [id, title])).toEqual([
    ['first', 'A Service without Pods'],
    ['ports', 'Two “ports”: one'],
  ]);
});

test('a pack without chapters gets one', () => {
  const { pack } = openPack(
    editedPack({ 'pack.yaml': [['chapters:\n  - { title: The chain, lessons: [first] }\n', '']] }),
  );
  if (!pack) throw new Error('The pack cannot be read.');
  const change = addLesson(pack, 'ports', 'Ports');
  expect(change.ok && change.writes[0]?.text).toContain('ports');
});

test.each([
  ['Ports', 'is no id of a lesson'],
  ['first', 'There is a lesson first already.'],
])('a lesson cannot be called %s', (id, reason) => {
  const { pack } = openPack(editedPack());
  const change = pack && addLesson(pack, id, 'Ports');
  expect(change).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
});

test('a copy has an id and titles of its own, in all languages, and its comments stay', () => {
  const files = editedPack({ 'pack.de.yaml': 'title: Meine Lektionen\n' });
  const copy = new Map(ownCopyOf(openPack(files), files, 'trial-2', 2).map(({ path, text }) => [path, text]));
  expect(copy.get('pack.yaml')).toContain('pack: trial-2\ntitle: My lessons (2)\nversion: 1 # a new one');
  expect(copy.get('pack.de.yaml')).toBe('title: Meine Lektionen (2)\n');
  expect(copy.size).toBe(files.length);
});
