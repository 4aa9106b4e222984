import { describe, expect, test } from 'vitest';
import type { PackFile } from '../format/pack.ts';
import { readPack } from '../format/read-pack.ts';
import type { StateFiles } from './lesson-states.ts';
import { readStates } from './read-states.ts';

const lesson = (id: string, start: string, steps: readonly string[]): string =>
  `---\nlesson: ${id}\ntitle: T\nminutes: 1\nlearns: L\ncorrects: C\n${start}\n---\n${steps.join('\n')}`;

const goals = (id: string): string =>
  `## ${id}\n\`\`\`goals\n- { id: ${id}, say: S, exists: Service/a/${id} }\n\`\`\`\n`;

const asked = (id: string): string =>
  `## ${id}\n\`\`\`goals\n- { id: ${id}, say: S, did: "sent GET http://a.example/" }\n\`\`\`\n`;

function pack(files: Readonly<Record<string, string>>) {
  const ids = Object.keys(files).flatMap((path) => /^(\w+)\/lesson\.md$/.exec(path)?.[1] ?? []);
  const all: PackFile[] = [
    {
      path: 'pack.yaml',
      text: `pack: p\ntitle: T\nversion: 1\nformat: 1\nchapters: [{ title: C, lessons: [${ids.join(', ')}] }]\n`,
    },
    ...Object.entries(files).map(([path, text]) => ({ path, text })),
  ];
  const read = readPack(all);
  if (!read.pack) throw new Error(JSON.stringify(read.problems));
  return read.pack;
}

/** The states of a lesson in words: `a.yaml=1 b.yaml=2`. */
const words = (state: StateFiles): string =>
  [...state].map(([name, text]) => `${name}=${text.trim()}`).join(' ');

function statesOf(files: Readonly<Record<string, string>>, id = 'l') {
  const read = pack(files);
  const found = read.lessons.find((one) => one.id === id);
  if (!found) throw new Error('There is no such lesson.');
  const { states, problems } = readStates(read, found);
  return {
    start: words(states.start),
    solutions: states.solutions.map(words),
    alternatives: states.alternatives.map(({ name, whole, solutions }) => ({
      name,
      whole,
      solutions: solutions.map(words),
    })),
    attempts: states.attempts.map(({ name, step, unmet, files: tried }) => ({
      name,
      step,
      unmet: unmet?.map(({ text }) => text) ?? null,
      files: words(tried),
    })),
    problems: problems.map(({ at, message }) => `${at.file}:${at.line}:${at.column} ${message}`),
  };
}

describe('the start', () => {
  test('takes files of the lesson and of the pack, by name; the later of two with one name counts', () => {
    expect(
      statesOf({
        'shared/a.yaml': '1',
        'shared/b.yaml': '2',
        'l/start/b.yaml': '3',
        'l/lesson.md': lesson('l', 'start: [shared/a.yaml, shared/b.yaml, start/b.yaml]', [goals('g')]),
      }).start,
    ).toBe('a.yaml=1 b.yaml=3');
  });

  test('may be where another lesson ends', () => {
    const files = {
      'l/lesson.md': lesson('l', 'from: m', [goals('g')]),
      'm/lesson.md': lesson('m', 'start: [start/a.yaml]', [goals('g')]),
      'm/start/a.yaml': '1',
      'm/solution/a.yaml': '2',
    };
    expect(statesOf(files)).toMatchObject({ start: 'a.yaml=2', problems: [] });
  });

  test.each([
    [
      'a file that is not there',
      'start: [start/a.yml]',
      'l/lesson.md:7:9 There is no file start/a.yml. Did you mean start/a.yaml?',
    ],
    [
      'a lesson that is not there',
      'from: ll',
      'l/lesson.md:7:7 There is no lesson ll to begin from. Did you mean l?',
    ],
    ['itself', 'from: l', 'l/lesson.md:7:7 Lesson l begins where l ends, which begins where this one ends.'],
  ])('is not %s', (_, start, problem) => {
    expect(
      statesOf({ 'l/lesson.md': lesson('l', start, [goals('g')]), 'l/start/a.yaml': '1' }).problems,
    ).toEqual([problem]);
  });

  test('two lessons that begin where the other ends are both told, and neither waits for the other', () => {
    const files = {
      'l/lesson.md': lesson('l', 'from: m', [goals('g')]),
      'm/lesson.md': lesson('m', 'from: l', [goals('g')]),
    };
    expect(statesOf(files)).toMatchObject({ start: '', solutions: [''] });
  });
});

const START = { 'l/start/a.yaml': '1', 'l/start/b.yaml': '1' };
const FROM = 'start: [start/a.yaml, start/b.yaml]';

describe('solutions', () => {
  test('each step overlays the one before; one without a folder changes nothing, an empty file removes one', () => {
    expect(
      statesOf({
        ...START,
        'l/lesson.md': lesson('l', FROM, [goals('g'), goals('h'), goals('i')]),
        'l/solution/1-g/a.yaml': '2',
        'l/solution/3-i/b.yaml': '\n',
        'l/solution/3-i/c.yaml': '3',
      }).solutions,
    ).toEqual(['a.yaml=2 b.yaml=1', 'a.yaml=2 b.yaml=1', 'a.yaml=2 c.yaml=3']);
  });

  test('files without a folder are for the last step in which files are to be changed', () => {
    expect(
      statesOf({
        ...START,
        'l/lesson.md': lesson('l', FROM, [asked('g'), goals('h'), asked('i')]),
        'l/solution/a.yaml': '2',
      }).solutions,
    ).toEqual(['a.yaml=1 b.yaml=1', 'a.yaml=2 b.yaml=1', 'a.yaml=2 b.yaml=1']);
  });

  test.each([
    [
      'a folder without a number',
      { 'l/solution/g/a.yaml': '2' },
      'l/solution/g/a.yaml:1:1 The folder g belongs to no step: it begins with the number of one, from 1 to 1.',
    ],
    [
      'a folder for a step that is not there',
      { 'l/solution/2-g/a.yaml': '2' },
      'l/solution/2-g/a.yaml:1:1 The folder 2-g belongs to no step: it begins with the number of one, from 1 to 1.',
    ],
    [
      'two folders for a step',
      { 'l/solution/1-g/a.yaml': '2', 'l/solution/1-h/a.yaml': '2' },
      'l/solution/1-h/a.yaml:1:1 Two folders are for step 1.',
    ],
    [
      'files beside folders',
      { 'l/solution/1-g/a.yaml': '2', 'l/solution/b.yaml': '2' },
      'l/solution/b.yaml:1:1 A solution is files for the last step, or a folder for each step that changes something, not both.',
    ],
  ])('are not %s', (_, files, problem) => {
    expect(statesOf({ ...START, 'l/lesson.md': lesson('l', FROM, [goals('g')]), ...files }).problems).toEqual(
      [problem],
    );
  });
});

describe('alternatives', () => {
  const steps = {
    ...START,
    'l/lesson.md': lesson('l', FROM, [goals('g'), goals('h')]),
    'l/solution/1-g/a.yaml': '2',
    'l/solution/2-h/b.yaml': '2',
  };

  test('with folders take the solution for the steps that they say nothing of', () => {
    expect(statesOf({ ...steps, 'l/alternatives/x/1-g/a.yaml': '3' }).alternatives).toEqual([
      { name: 'x', whole: false, solutions: ['a.yaml=3 b.yaml=1', 'a.yaml=3 b.yaml=2'] },
    ]);
  });

  test('without folders are the end alone, over the start', () => {
    expect(statesOf({ ...steps, 'l/alternatives/x/b.yaml': '3' }).alternatives).toEqual([
      { name: 'x', whole: true, solutions: ['a.yaml=1 b.yaml=1', 'a.yaml=1 b.yaml=3'] },
    ]);
  });
});

describe('attempts', () => {
  const steps = {
    ...START,
    'l/lesson.md': lesson('l', FROM, [goals('g'), goals('h')]),
    'l/solution/1-g/a.yaml': '2',
  };

  test('are over the start', () => {
    expect(statesOf({ ...steps, 'l/attempts/x/b.yaml': '3' }).attempts).toEqual([
      { name: 'x', step: null, unmet: null, files: 'a.yaml=1 b.yaml=3' },
    ]);
  });

  test.each(['h', '2'])('or over the state before the step %s that they name', (step) => {
    expect(
      statesOf({
        ...steps,
        'l/attempts/x/b.yaml': '3',
        'l/attempts/x/expect.yaml': `step: ${step}\nunmet: [h]\nbecause: It is.\n`,
      }),
    ).toMatchObject({
      problems: [],
      attempts: [{ name: 'x', step: 1, unmet: ['h'], files: 'a.yaml=2 b.yaml=3' }],
    });
  });

  test('do not name a step that is not there', () => {
    expect(statesOf({ ...steps, 'l/attempts/x/expect.yaml': 'step: z\nunmet: [h]\n' }).problems).toEqual([
      'l/attempts/x/expect.yaml:1:7 There is no step z: name it by its number or its id.',
    ]);
  });
});
