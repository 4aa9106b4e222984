import { describe, expect, test } from 'vitest';
import type { Setting } from '../checks/check.ts';
import type { StepView } from '../view/lesson-view.ts';
import { block, lessonOf } from '../testing/a-lesson.ts';
import { MUSEUM, museum, stateOf } from '../testing/judged.ts';
import { judgeStep } from './judge-step.ts';

const lesson = lessonOf(`
## Find the tours {#find}
${block(
  'goals',
  `
- {id: served, say: Visitors reach the tours, request: "GET http://tours.museum.test/", expect: "museum/tours, 200"}
- {id: named, say: The route is there, exists: HTTPRoute/museum/tours, show: [Gateway/lobby/hall], miss: Write the route first.}
- {id: hall, say: The hall stays, guard: true, exists: Gateway/lobby/hall}
- {id: mine, say: Only documents of museum have changed, guard: true, within-role: developer/museum}
- {id: once, say: Nothing of the Gateway has changed, guard: true, kept: false, unchanged: Gateway/lobby/hall}
`,
)}
${block('hints', '- {for: served, 1: Look at the hostname.}\n- {for: named, 1: Look at the routes.}')}

## Change the hall {#change}
${block(
  'goals',
  '- {id: port, say: Staff come in at 8081, field: {of: Gateway/lobby/hall, path: "spec.listeners[*].port", contains: 8081}}',
)}
${block('hints', '- {for: port, 1: Look at the port.}')}
`);

const begin = museum({ tours: MUSEUM.tours.replace('[tours.', '[guides.') });
const solved = museum();
const changed = museum({ hall: MUSEUM.hall.replace('8080', '8081') });

function judge(step: string, now: string, met: readonly string[] = []): StepView {
  const before = stateOf(step === 'find' ? begin : solved);
  const setting: Setting = {
    now: stateOf(now),
    begin: before,
    start: stateOf(begin),
    learner: { answered: {}, deeds: [] },
  };
  return judgeStep(lesson, step, setting, new Set(met));
}

/** `served open, named met | hall met` */
const standing = ({ goals, guards }: StepView): string =>
  [goals, guards].map((some) => some.map(({ id, state }) => `${id} ${state}`).join(', ')).join(' | ');

describe('a step', () => {
  test.each<readonly [step: string, now: string, met: readonly string[], standing: string, words: string]>([
    ['find', begin, [], 'served open, named met | hall met, mine met, once met', '1 of 2 goals'],
    ['find', solved, [], 'served met, named met | hall met, mine met, once met', '2 of 2 goals'],
    ['find', begin, ['served'], 'served broken, named met | hall met, mine met, once met', '1 of 2 goals'],
    [
      'find',
      museum({ hall: '' }),
      [],
      'served open, named met | hall broken, mine broken, once broken',
      '1 of 2 goals',
    ],
    ['change', solved, [], 'port open | served met, named met, hall met', '0 of 1 goal'],
    ['change', changed, [], 'port met | served met, named met, hall met', '1 of 1 goal'],
    ['change', begin, [], 'port open | served broken, named met, hall met', '0 of 1 goal'],
    ['elsewhere', solved, [], ' | ', '0 of 0 goals'],
  ])('%s is judged', (step, now, met, expected, words) => {
    const view = judge(step, now, met);
    expect(standing(view)).toBe(expected);
    expect(view.words).toBe(words);
    expect([view.lesson, view.step]).toEqual(['tours', step]);
  });

  test.each([
    ['find', begin, false],
    ['find', solved, true],
    ['change', changed, true],
    ['change', museum({ hall: MUSEUM.hall.replace('8080', '8081'), tours: '' }), false],
    ['elsewhere', solved, false],
  ])('%s is done only with all goals and guards: %#', (step, now, done) => {
    expect(judge(step, now).done).toBe(done);
  });
});

describe('a goal', () => {
  test('that is open says what is expected, what is met instead, and what to show', () => {
    const [served] = judge('find', begin).goals;
    expect(served).toMatchObject({
      step: 'find',
      say: 'Visitors reach the tours',
      expected: 'GET http://tours.museum.test/ meets museum/tours, 200.',
      instead: 'It meets 404. No route takes the request: the client gets 404.',
      found: null,
      show: { what: 'request', draft: { url: 'http://tours.museum.test/', method: 'GET' } },
      lights: [],
    });
  });

  test('that is met says what is there, and lights what its author names', () => {
    const [, named] = judge('find', solved).goals;
    expect(named).toMatchObject({
      expected: null,
      instead: null,
      found: 'There is HTTPRoute museum/tours.',
      lights: [
        'gateway.networking.k8s.io/Gateway/lobby/hall',
        'gateway.networking.k8s.io/HTTPRoute/museum/tours',
      ],
    });
  });

  test('says the words of its author instead of those of the check', () => {
    const [, named] = judge('find', museum({ tours: '' })).goals;
    expect(named).toMatchObject({
      state: 'open',
      expected: 'There is HTTPRoute museum/tours.',
      instead: 'Write the route first.',
    });
  });

  test('without names of its author lights what its check names', () => {
    expect(judge('find', solved).guards[0]?.lights).toEqual(['gateway.networking.k8s.io/Gateway/lobby/hall']);
  });
});

test('a check that fails on what it finds is not met, says so, and stops no other', () => {
  const state = stateOf(solved);
  const now: Setting['now'] = {
    ...state,
    index: state.index,
    graph: state.graph,
    source: state.source,
    get dataPlane(): never {
      throw new Error('The day is missing.');
    },
  };
  const view = judgeStep(
    lesson,
    'find',
    { now, begin: state, start: state, learner: { answered: {}, deeds: [] } },
    new Set(),
  );
  expect(view.goals[0]).toMatchObject({
    state: 'open',
    instead: 'It could not be judged. Internal error: The day is missing.',
  });
  expect(view.goals[1]?.state).toBe('met');
});
