import { expect, test } from 'vitest';
import type { CommandPlan } from '../commands/command-plan.ts';
import { fileText, loadModel, updateModel } from '../model/update-model.ts';
import { changesOf, createPlanEdits } from './plan-edits.ts';

type Done = Extract<CommandPlan, { ok: true }>;

const reading = { scopeOf: () => undefined, defaultNamespace: 'default' };
const before = loadModel(
  [
    { path: 'a', text: 'one two' },
    { path: 'b', text: 'three' },
  ],
  reading,
);

const plan = (
  edits: readonly [path: string, start: number, end: number, text: string][],
  deletes: string[] = [],
): Done => ({
  ok: true,
  title: '',
  edits: edits.map(([path, start, end, text]) => ({ path, span: { start, end }, text })),
  deletes,
  select: [],
  caveats: [],
});

const cases: Record<string, [plans: Done[], texts: Record<string, string>, deletes: string[]]> = {
  'edits in a row': [
    [plan([['a', 0, 3, 'ONE!']]), plan([['a', 5, 8, 'TWO']])],
    { a: 'ONE! TWO', b: 'three' },
    [],
  ],
  'a new file that is edited': [
    [plan([['c', 0, 0, 'x']]), plan([['c', 1, 1, 'y']])],
    { a: 'one two', b: 'three', c: 'xy' },
    [],
  ],
  'a file that is edited, then deleted': [
    [plan([['b', 0, 0, 'x']]), plan([], ['b'])],
    { a: 'one two' },
    ['b'],
  ],
  'a file that is deleted and comes back': [
    [plan([], ['b']), plan([['b', 0, 0, 'new']])],
    { a: 'one two', b: 'new' },
    [],
  ],
  'a new file that is deleted again': [
    [plan([['c', 0, 0, 'x']]), plan([], ['c'])],
    { a: 'one two', b: 'three' },
    [],
  ],
};

test.each(Object.entries(cases))('%s give one set of edits', (_, [plans, texts, deletes]) => {
  const collected = createPlanEdits(before);
  let step = before;
  for (const each of plans) {
    collected.add(each);
    step = updateModel(step, changesOf(each), reading);
  }
  const outcome = collected.outcome();
  const after = updateModel(before, changesOf(outcome), reading);
  const read = (model: typeof before) =>
    Object.fromEntries([...model.files].map(([path, file]) => [path, fileText(file)]));
  expect(read(after)).toEqual(texts);
  expect(read(step)).toEqual(texts);
  expect(outcome.deletes).toEqual(deletes);
});
