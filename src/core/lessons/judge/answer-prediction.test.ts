import { expect, test } from 'vitest';
import { block, lessonOf } from '../testing/a-lesson.ts';
import { museum, stateOf } from '../testing/judged.ts';
import { answerPrediction } from './answer-prediction.ts';

const lesson = lessonOf(`
## Ask {#ask}
${block(
  'predict',
  `
- id: asked
  ask: What does it get?
  request: GET http://tours.museum.test/
  options: [{expect: "museum/tours, 200", say: The tours}, {expect: 404, say: Nothing}]
  because: The route says so.
- id: stated
  ask: Who writes the status?
  options: [{say: The controller, right: true}, {say: The user}]
  because: It is the controller's.
- id: counted
  ask: How many Gateways are there?
  options: [{say: One, count: "Gateway/*/* = 1"}, {say: At least one, count: "Gateway/*/* >= 1"}, {say: None, count: "Gateway/*/* = 0"}]
  because: Count them.
`,
)}
`);

function answer(id: string, manifests: string) {
  const state = stateOf(manifests);
  const prediction = lesson.steps[0]?.predictions.find((one) => one.id === id);
  if (!prediction) throw new Error(id);
  return answerPrediction(prediction, {
    now: state,
    begin: state,
    start: state,
    learner: { answered: {}, deeds: [] },
  });
}

test('the simulator says which option is right, and why', () => {
  expect(answer('asked', museum())).toMatchObject({
    id: 'asked',
    right: 0,
    met: 'museum/tours, 200',
    unknown: null,
    options: [
      { say: 'The tours', right: true, because: 'It meets museum/tours, 200.' },
      { say: 'Nothing', right: false, because: 'It meets museum/tours, 200.' },
    ],
    show: { what: 'request', draft: { url: 'http://tours.museum.test/' } },
  });
  expect(answer('asked', museum({ tours: '' }))).toMatchObject({ right: 1, met: '404' });
});

test('what cannot be computed is what its author states', () => {
  expect(answer('stated', museum())).toMatchObject({
    right: 0,
    met: null,
    show: null,
    options: [{ because: null }, { right: false }],
  });
});

test.each([
  ['counted', museum(), 'Several of the options are right with the files as they are.'],
  ['counted', museum({ hall: '' }), null],
  [
    'asked',
    museum({
      pods: '',
      more: 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: museum}\nspec: {containers: [{name: a, image: b}]}\n',
    }),
    'None of the options is right with the files as they are.',
  ],
])('%s has one right answer, or it says why not: %#', (id, manifests, unknown) => {
  const view = answer(id, manifests);
  expect(view.unknown).toBe(unknown);
  expect(view.right === null).toBe(unknown !== null);
});
