import { expect, test } from 'vitest';
import type { Lesson } from '../format/lesson.ts';
import type { Pack, PackFile } from '../format/pack.ts';
import { openPack } from '../pack-file/open-pack.ts';
import { readStates } from '../states/read-states.ts';
import { editedPack, LESSON, type FileEdits } from '../testing/edited-pack.ts';
import type { DraftChange } from './draft-change.ts';
import { takeAsSolution } from './take-as-solution.ts';
import { takeAsStart } from './take-as-start.ts';

type Edits = Readonly<Record<string, FileEdits>>;

/** The pack of the template with some files changed, and its first lesson. */
function opened(edits: Edits = {}): Readonly<{ pack: Pack; lesson: Lesson }> {
  const { pack } = openPack(editedPack(edits));
  const lesson = pack?.lessons.find(({ id }) => id === 'first');
  if (!pack || !lesson) throw new Error('The pack cannot be read.');
  return { pack, lesson };
}

const workspace = (files: Readonly<Record<string, string>>): readonly PackFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

/** What is written and removed, as `path: text`; or the reason for a refusal. */
function words(change: DraftChange): readonly string[] {
  if (!change.ok) return [change.reason];
  return [
    ...change.writes.map(({ path, text }) => `${path}: ${text}`.trim()),
    ...change.removes.map((path) => `- ${path}`),
  ];
}

/** The pack after a change. */
function after({ files }: Pack, change: DraftChange): readonly PackFile[] {
  if (!change.ok) throw new Error(change.reason);
  const texts = new Map(files);
  for (const path of change.removes) texts.delete(path);
  for (const { path, text } of change.writes) texts.set(path, text);
  return [...texts].map(([path, text]) => ({ path, text }));
}

const TWO_STEPS: Edits = {
  [LESSON]: [
    [
      '```hints',
      '## Then more {#more}\n\n```goals\n- { id: more, say: There is more, exists: Service/shop/more }\n```\n\n```hints',
    ],
  ],
};

test('a workspace as the start is written into the folder of the lesson, and listed', () => {
  const { pack, lesson } = opened();
  const change = takeAsStart(pack, lesson, workspace({ 'shop.yaml': 'a: 1\n', 'more.yaml': 'b: 2\n' }));
  expect(words(change)).toEqual([
    expect.stringContaining('start: [start/shop.yaml, start/more.yaml]'),
    '01-first/start/shop.yaml: a: 1',
    '01-first/start/more.yaml: b: 2',
  ]);
});

test('the rest of the front matter keeps its bytes, and so do Windows line ends', () => {
  const lines =
    editedPack()
      .find(({ path }) => path === LESSON)
      ?.text.replaceAll('\n', '\r\n') ?? '';
  const { pack, lesson } = opened({ [LESSON]: lines });
  const change = takeAsStart(pack, lesson, workspace({ 'other.yaml': 'a: 1\n' }));
  const written = after(pack, change).find(({ path }) => path === LESSON)?.text;
  expect(written).toBe(lines.replace('start: [start/shop.yaml]', 'start: [start/other.yaml]'));
});

test('what the pack has already is named, and not written again', () => {
  const { pack, lesson } = opened({ 'shared/class.yaml': 'c: 3\n' });
  const change = takeAsStart(pack, lesson, workspace({ 'class.yaml': 'c: 3\n', 'shop.yaml': 'a: 1\n' }));
  expect(words(change)).toEqual([
    expect.stringContaining('start: [start/shop.yaml, shared/class.yaml]'),
    '01-first/start/shop.yaml: a: 1',
  ]);
});

test('a shared manifest that is different in the workspace stays, and the lesson gets its own', () => {
  const { pack, lesson } = opened({
    'shared/class.yaml': 'c: 3\n',
    [LESSON]: [['start: [start/shop.yaml]', 'start: [shared/class.yaml, start/shop.yaml]']],
  });
  const change = takeAsStart(pack, lesson, workspace({ 'class.yaml': 'c: 4\n' }));
  expect(words(change)).toEqual([
    expect.stringContaining('start: [start/class.yaml]'),
    '01-first/start/class.yaml: c: 4',
    '- 01-first/start/shop.yaml',
  ]);
});

test('a file that another lesson begins with is not removed', () => {
  const other = editedPack().find(({ path }) => path === LESSON)?.text ?? '';
  const { pack, lesson } = opened({
    'pack.yaml': [['lessons: [first]', 'lessons: [first, second]']],
    '02-second/lesson.md': other
      .replace('lesson: first', 'lesson: second')
      .replace('start/shop.yaml', '01-first/start/shop.yaml'),
  });
  const change = takeAsStart(pack, lesson, workspace({ 'other.yaml': 'a: 1\n' }));
  expect(words(change)).not.toContain('- 01-first/start/shop.yaml');
});

test('a lesson that begins where another one ends begins with files from then on', () => {
  const other = editedPack().find(({ path }) => path === LESSON)?.text ?? '';
  const { pack } = opened({
    'pack.yaml': [['lessons: [first]', 'lessons: [first, second]']],
    '02-second/lesson.md': other
      .replace('lesson: first', 'lesson: second')
      .replace('start: [start/shop.yaml]', 'from: first'),
  });
  const second = pack.lessons.find(({ id }) => id === 'second');
  if (!second) throw new Error('There is no second lesson.');
  const end = pack.files.get('01-first/solution/shop.yaml') ?? '';
  expect(words(takeAsStart(pack, second, workspace({ 'shop.yaml': end })))).toEqual([]);
  const change = takeAsStart(pack, second, workspace({ 'shop.yaml': 'a: 1\n' }));
  const text = after(pack, change).find(({ path }) => path === '02-second/lesson.md')?.text;
  expect(text).toContain('start:');
  expect(text).not.toContain('from: first');
  expect(openPack(after(pack, change)).problems).toEqual([]);
});

test('a solution is what differs from the state before it, and an empty file removes one', () => {
  const { pack, lesson } = opened();
  const change = takeAsSolution(pack, lesson, 0, workspace({ 'new.yaml': 'n: 1\n' }));
  expect(words(change)).toEqual(['01-first/solution/new.yaml: n: 1', '01-first/solution/shop.yaml:']);
});

test('a workspace like the state before it needs no files', () => {
  const { pack, lesson } = opened();
  const start = pack.files.get('01-first/start/shop.yaml') ?? '';
  expect(words(takeAsSolution(pack, lesson, 0, workspace({ 'shop.yaml': start })))).toEqual([
    '- 01-first/solution/shop.yaml',
  ]);
});

test('of more steps each has a folder, and files for the end move into theirs', () => {
  const { pack, lesson } = opened(TWO_STEPS);
  const start = pack.files.get('01-first/start/shop.yaml') ?? '';
  const change = takeAsSolution(pack, lesson, 0, workspace({ 'shop.yaml': start, 'new.yaml': 'n: 1\n' }));
  expect(words(change).map((one) => one.split(':')[0])).toEqual([
    '01-first/solution/2-more/shop.yaml',
    '01-first/solution/1-pods/new.yaml',
    '- 01-first/solution/shop.yaml',
  ]);
});

test('a folder for the step that is there already is written to, whatever it is called', () => {
  const { pack, lesson } = opened({
    ...TWO_STEPS,
    '01-first/solution/shop.yaml': null,
    '01-first/solution/1-anything/shop.yaml': 's: 1\n',
    '01-first/solution/2-more/shop.yaml': 's: 2\n',
  });
  const change = takeAsSolution(pack, lesson, 0, workspace({ 'shop.yaml': 's: 3\n' }));
  expect(words(change)).toEqual(['01-first/solution/1-anything/shop.yaml: s: 3']);
});

test('the state after the step is the workspace, and later steps go on from there', () => {
  const { pack, lesson } = opened(TWO_STEPS);
  const files = { 'shop.yaml': 's: 1\n', 'new.yaml': 'n: 1\n' };
  const read = openPack(after(pack, takeAsSolution(pack, lesson, 0, workspace(files)))).pack;
  const again = read?.lessons[0];
  if (!read || !again) throw new Error('The pack cannot be read any more.');
  const { states, problems } = readStates(read, again);
  expect(problems).toEqual([]);
  expect(Object.fromEntries(states.solutions[0] ?? [])).toEqual(files);
  expect(states.solutions[1]?.get('new.yaml')).toBe('n: 1\n');
});

test('files with one name in two folders are called by their paths; what is no manifest is left out', () => {
  const { pack, lesson } = opened();
  const change = takeAsStart(
    pack,
    lesson,
    workspace({ 'a/x.yaml': 'x: 1\n', 'b/x.yaml': 'x: 2\n', 'notes.txt': 'n', 'empty.yaml': ' \n' }),
  );
  expect(change).toMatchObject({
    leftOut: ['notes.txt'],
    writes: [
      { path: LESSON },
      { path: '01-first/start/a-x.yaml', text: 'x: 1\n' },
      { path: '01-first/start/b-x.yaml', text: 'x: 2\n' },
    ],
  });
});

test('two files that would have one name all the same: one is taken, and the other is named', () => {
  const { pack, lesson } = opened();
  const files = workspace({ 'a-x.yaml': 'x: 0\n', 'a/x.yaml': 'x: 1\n', 'x.yaml': 'x: 2\n' });
  expect(takeAsStart(pack, lesson, files)).toMatchObject({ leftOut: ['a/x.yaml'] });
});

test('an empty workspace is no state, and a step that is not there has no solution', () => {
  const { pack, lesson } = opened();
  expect(words(takeAsStart(pack, lesson, []))).toEqual([
    'The workspace has no manifests that a lesson could begin with.',
  ]);
  expect(words(takeAsSolution(pack, lesson, 0, workspace({ 'a.txt': 'a' })))).toEqual([
    'The workspace has no manifests that could be a solution.',
  ]);
  expect(words(takeAsSolution(pack, lesson, 4, workspace({ 'a.yaml': 'a: 1' })))).toEqual([
    'The lesson has no step 5.',
  ]);
});
