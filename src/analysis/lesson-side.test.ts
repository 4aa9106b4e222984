import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenedLesson, StepSetting } from '../core/lessons/judge/step-setting.ts';
import { block, lessonOf } from '../core/lessons/testing/a-lesson.ts';
import { MUSEUM, museum } from '../core/lessons/testing/judged.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';
import type { Analyzer } from './protocol.ts';

const lesson = lessonOf(`
## Find the tours {#find}
${block(
  'predict',
  `
- id: first
  ask: What does it get?
  on: before
  request: GET http://tours.museum.test/
  options: [{expect: "museum/tours, 200", say: The tours}, {expect: 404, say: Nothing}]
  because: The route says so.
- id: then
  ask: And with the solution?
  on: solution
  request: GET http://tours.museum.test/
  options: [{expect: "museum/tours, 200", say: The tours}, {expect: 404, say: Nothing}]
  because: The route says so.
- id: now
  ask: And now?
  on: after
  request: GET http://tours.museum.test/
  options: [{expect: "museum/tours, 200", say: The tours}, {expect: 404, say: Nothing}]
  because: The route says so.
`,
)}
${block(
  'goals',
  `
- {id: served, say: Visitors reach the tours, request: "GET http://tours.museum.test/", expect: "museum/tours, 200"}
- {id: asked, say: You have answered, answered: first}
- {id: hall, say: The hall is as it was, guard: true, unchanged: Gateway/lobby/hall}
`,
)}
${block('hints', '- {for: served, 1: Look at the hostname.}\n- {for: asked, 1: Answer.}')}
## Another {#another}
${block('goals', '- {id: gone, say: The route is gone, absent: "HTTPRoute/*/*"}')}
${block('hints', '- {for: gone, 1: Delete it.}')}
`);

const START = museum({ tours: MUSEUM.tours.replace('[tours.', '[guides.') });
const SOLVED = museum();
const opened: OpenedLesson = {
  lesson,
  start: { 'all.yaml': START },
  solutions: [{ 'all.yaml': SOLVED }, { 'all.yaml': museum({ tours: '' }) }],
};
const find: StepSetting = {
  step: 'find',
  begin: { 'all.yaml': START },
  facts: { answered: {}, deeds: [] },
  met: [],
};

let analyzer: Analyzer;
let version = 0;
const write = (text: string) =>
  analyzer.update([{ path: 'all.yaml', type: 'put', text }], ++version, { complete: true });

beforeEach(async () => {
  analyzer = createInlineAnalyzer();
  await write(START);
});

const states = (view: Awaited<ReturnType<Analyzer['judgeStep']>> | undefined) =>
  view && [...view.goals, ...view.guards].map(({ id, state }) => `${id} ${state}`).join(', ');

describe('a lesson in the analyzer', () => {
  test('is no part of reports while none is open', async () => {
    expect(await write(SOLVED)).not.toHaveProperty('lesson');
    expect(await analyzer.judgeStep(find)).toBeNull();
    expect(await analyzer.predict('first')).toBeNull();
  });

  test('is judged when a step is entered, and with each report that changes how its goals stand', async () => {
    await analyzer.openLesson(opened);
    expect(states(await analyzer.judgeStep(find))).toBe('served open, asked open, hall met');
    expect(await write(`${START}# A comment.\n`)).not.toHaveProperty('lesson');
    expect(states((await write(SOLVED))?.lesson)).toBe('served met, asked open, hall met');
    expect(states((await write(START))?.lesson)).toBe('served broken, asked open, hall met');
    expect(states((await write(SOLVED.replace('8080, ', '8081, ')))?.lesson)).toBe(
      'served met, asked open, hall broken',
    );
  });

  test('knows what its learner did', async () => {
    await analyzer.openLesson(opened);
    const facts = { answered: { first: 'wrong' }, deeds: [] } as const;
    expect(states(await analyzer.judgeStep({ ...find, facts }))).toBe('served open, asked met, hall met');
  });

  test('knows what was met before it was opened', async () => {
    await analyzer.openLesson(opened);
    expect(states(await analyzer.judgeStep({ ...find, met: ['served'] }))).toBe(
      'served broken, asked open, hall met',
    );
  });

  test('compares with the beginning of the step that is entered', async () => {
    await analyzer.openLesson(opened);
    await analyzer.judgeStep(find);
    await write(SOLVED.replace('8080, ', '8081, '));
    const begin = { 'all.yaml': SOLVED.replace('8080, ', '8081, ') };
    expect(states(await analyzer.judgeStep({ ...find, begin }))).toBe('served met, asked open, hall met');
  });

  test('forgets what was met when another step is entered', async () => {
    await analyzer.openLesson(opened);
    await write(SOLVED);
    await analyzer.judgeStep(find);
    await analyzer.judgeStep({ ...find, step: 'another', begin: { 'all.yaml': SOLVED } });
    await write(START);
    expect(states(await analyzer.judgeStep(find))).toBe('served open, asked open, hall met');
  });

  test('asks predictions of the state that they are about', async () => {
    await analyzer.openLesson(opened);
    await analyzer.judgeStep(find);
    const right = async (id: string) => (await analyzer.predict(id))?.right;
    expect([await right('first'), await right('then'), await right('now')]).toEqual([1, 0, 1]);
    await write(SOLVED);
    expect([await right('first'), await right('then'), await right('now')]).toEqual([1, 0, 0]);
    expect(await analyzer.predict('nothing')).toBeNull();
  });

  test('is silent once it is closed', async () => {
    await analyzer.openLesson(opened);
    await analyzer.judgeStep(find);
    await analyzer.openLesson(null);
    expect(await write(SOLVED)).not.toHaveProperty('lesson');
    expect(await analyzer.judgeStep(find)).toBeNull();
  });
});
