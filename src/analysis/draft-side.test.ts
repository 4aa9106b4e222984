import { expect, test } from 'vitest';
import { editedPack, LESSON } from '../core/lessons/testing/edited-pack.ts';
import type { PackFile } from '../core/lessons/format/pack.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';
import { createDraftSide } from './draft-side.ts';

const text = editedPack().find(({ path }) => path === LESSON)?.text ?? '';

/** The pack of the template with a second lesson, which may begin where the first one ends. */
const twoLessons = (start = 'start: [start/shop.yaml]', edits = {}): readonly PackFile[] => [
  ...editedPack({
    'pack.yaml': [['lessons: [first]', 'lessons: [first, second]']],
    '02-second/lesson.md': text
      .replace('lesson: first', 'lesson: second')
      .replace('start: [start/shop.yaml]', start),
    ...edits,
  }),
  ...editedPack().flatMap((file) =>
    /^01-first\/(?:start|solution)/.test(file.path)
      ? [{ path: file.path.replace('01-first', '02-second'), text: file.text }]
      : [],
  ),
];

/** All steps of a check at once: how many lessons were checked, and the codes of what was found. */
function run(side: ReturnType<typeof createDraftSide>, files: readonly PackFile[], except: string | null) {
  const steps = side.problems(files, except);
  for (let checked = 0; ; checked++) {
    const step = steps.next();
    if (step.done) return { checked, codes: step.value.map(({ code, at }) => `${at.file} ${code}`) };
  }
}

test('the other lessons are checked, each once, and again when something changed that they depend on', () => {
  const side = createDraftSide();
  const files = twoLessons();
  expect(run(side, files, '01-first')).toEqual({ checked: 1, codes: [] });
  expect(run(side, files, '01-first').checked).toBe(0);
  // What is written in another lesson is none of its business; the glossary and its own files are.
  const first = twoLessons('start: [start/shop.yaml]', { [LESSON]: [['minutes: 5', 'minutes: 6']] });
  expect(run(side, first, '01-first').checked).toBe(0);
  const shared = twoLessons('start: [start/shop.yaml]', { 'glossary.md': '# Glossary\n' });
  expect(run(side, shared, '01-first')).toEqual({
    checked: 1,
    codes: ['02-second/lesson.md lesson/reference'],
  });
  expect(run(side, shared, null).checked).toBe(1);
});

test('a lesson that begins where another one ends is checked when that one changes', () => {
  const side = createDraftSide();
  const files = twoLessons('from: first');
  const before = run(side, files, '01-first');
  expect(before).toEqual({
    checked: 1,
    codes: expect.arrayContaining(['02-second/lesson.md lesson/already-met']),
  });
  const broken = twoLessons('from: first', {
    '01-first/solution/shop.yaml': [['selector: { app: shop }', 'selector: { app: none }']],
  });
  expect(run(side, broken, '01-first').codes).not.toContain('02-second/lesson.md lesson/already-met');
});

test('the analyzer is asked for what the editor shows and does', async () => {
  const analyzer = createInlineAnalyzer();
  const files = twoLessons();
  const { pack, lesson } = await analyzer.draftView(files, '02-second', null);
  expect(pack?.lessons.map(({ folder }) => folder)).toEqual(['01-first', '02-second']);
  expect(lesson?.content.lesson.id).toBe('second');
  expect(await analyzer.draftProblems(files, '02-second')).toEqual([]);
  const workspace = [{ path: 'x.yaml', text: 'a: 1\n' }];
  const asStart = { do: 'take-as-start', lesson: '02-second', files: workspace } as const;
  expect(await analyzer.draftChange(files, asStart)).toMatchObject({ ok: true });
  const asSolution = { ...asStart, do: 'take-as-solution', step: 0 } as const;
  expect(await analyzer.draftChange(files, asSolution)).toMatchObject({
    ok: true,
    writes: [{ path: '02-second/solution/x.yaml' }, { path: '02-second/solution/shop.yaml', text: '' }],
  });
  expect(await analyzer.draftChange(files, { do: 'add-lesson', id: 'first', title: 'x' })).toMatchObject({
    ok: false,
  });
  const [copied] = await analyzer.ownCopy(files, 'trial-2', 2);
  expect(copied?.text).toContain('pack: trial-2');
  await analyzer.endDraft();
});

test.each([
  ['pack.yaml', 'pack: [', 'pack.yaml cannot be read. The problems say why.'],
  [LESSON, '---\nlesson: [', 'This lesson cannot be read. The problems say why.'],
])('where %s is half-written, nothing is taken, and that is said', async (path, written, reason) => {
  const side = createDraftSide();
  const files = editedPack({ [path]: written });
  const deed = {
    do: 'take-as-start',
    lesson: '01-first',
    files: [{ path: 'x.yaml', text: 'a: 1' }],
  } as const;
  expect(side.change(files, deed)).toEqual({ ok: false, reason });
});
