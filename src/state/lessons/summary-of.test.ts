import { expect, test } from 'vitest';
import { readPack } from '../../core/lessons/format/read-pack.ts';
import { begunLesson, entered, goalsMet, guessed, hinted, solutionShown } from './record-changes.ts';
import { isStepMet, summaryOf } from './summary-of.ts';

const { pack } = readPack([
  {
    path: 'pack.yaml',
    text: 'pack: p\ntitle: P\nversion: 1\nformat: 1\nchapters: [{title: C, lessons: [a]}]\n',
  },
  { path: '1-a/start/a.yaml', text: '' },
  {
    path: '1-a/lesson.md',
    text: `---
lesson: a
title: A
minutes: 5
learns: A.
corrects: B.
start: [start/a.yaml]
---
## Ask {#ask}
\`\`\`predict
- id: first
  ask: What?
  options: [{say: This, right: true}, {say: That}]
  because: So.
\`\`\`

## Do {#do}
\`\`\`goals
- {id: one, say: One is there, exists: Service/a/one}
- {id: two, say: Two is there, exists: Service/a/two}
- {id: calm, say: Nothing is broken, guard: true, absent: Service/a/three}
\`\`\`
`,
  },
]);
const lesson = pack?.lessons[0];
if (!lesson) throw new Error('The lesson cannot be read.');
const [ask, act] = lesson.steps;
if (!ask || !act) throw new Error('The lesson has no steps.');

const fresh = begunLesson('ask', {}, 1);

test('counts what was reached, foretold and helped with', () => {
  const answered = guessed(fresh, 'ask', 'first', { option: 1, right: false });
  const helped = solutionShown(hinted(entered(answered, 'do', {}, 2), 'do', 'one'), 'do');
  expect(summaryOf(lesson, goalsMet(helped, 'do', ['one'], 3))).toEqual({
    goals: 2,
    met: 1,
    predictions: 1,
    answered: 1,
    right: 0,
    hints: 1,
    solutions: 1,
  });
});

test('a step with goals is met by them, one with questions alone by answers', () => {
  expect(isStepMet(ask, fresh)).toBe(false);
  expect(isStepMet(ask, guessed(fresh, 'ask', 'first', { option: 1, right: false }))).toBe(true);
  const there = entered(fresh, 'do', {}, 2);
  expect(isStepMet(act, fresh)).toBe(false);
  expect(isStepMet(act, goalsMet(there, 'do', ['one'], 3))).toBe(false);
  expect(isStepMet(act, goalsMet(there, 'do', ['one', 'two'], 3))).toBe(true);
});
