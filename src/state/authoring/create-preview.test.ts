import { expect, test, vi } from 'vitest';
import { draftView } from '../../core/lessons/author/draft-view.ts';
import { openPack } from '../../core/lessons/pack-file/open-pack.ts';
import { editedPack } from '../../core/lessons/testing/edited-pack.ts';
import { createPreview } from './create-preview.ts';

/** The preview of the lesson of the template, in one of its states. */
function preview(trial: 'start' | 'solution' = 'start') {
  const { lesson } = draftView(editedPack(), openPack(editedPack()), '01-first', null);
  const [trials] = lesson?.trials ?? [];
  const shown = trials?.trials.find(({ id }) => id === trial);
  if (!lesson || !trials || !shown) throw new Error('The lesson cannot be read.');
  const said = { goTo: vi.fn<(step: number) => void>(), onlyInLesson: vi.fn<() => void>() };
  const made = createPreview(said);
  const session = made.sessionOf('mine', lesson.content);
  made.show(lesson.content, 0, trials, shown);
  return { session, ...said, prediction: trials.answers[0], lesson };
}

test('goals stand as in the state that was chosen', () => {
  expect(preview().session.state.getState()).toMatchObject({ isDone: false, view: { words: '0 of 1 goal' } });
  expect(preview('solution').session.state.getState()).toMatchObject({
    isDone: true,
    view: { words: '1 of 1 goal' },
  });
});

test('hints open one after the other, and a guess is answered by the simulator', async () => {
  const { session, lesson } = preview();
  session.hint('served');
  session.hint('served');
  const stepNow = () => session.state.getState().record.steps['pods'];
  expect(stepNow()?.hints).toEqual({ served: 2 });
  const [prediction] = lesson.content.lesson.steps[0]?.predictions ?? [];
  if (!prediction) throw new Error('The lesson has no prediction.');
  await session.guess(prediction);
  expect(stepNow()?.guesses).toEqual({});
  session.pick('now', 2);
  await session.guess(prediction);
  expect(stepNow()?.guesses).toEqual({ now: { option: 2, right: true, rightAtFirst: true } });
  expect(session.state.getState().answers['now']).toMatchObject({ met: '503' });
  session.askAgain('now');
  expect(stepNow()?.guesses).toEqual({});
});

test('what acts upon a workspace says that it does so in the lesson alone', () => {
  const { session, onlyInLesson } = preview();
  session.select('Service/shop/shop');
  session.send('GET http://shop.example.com/');
  session.resetStep();
  expect(onlyInLesson).toHaveBeenCalledTimes(3);
});

test('steps are gone to by the editor, and no further than there are', () => {
  const { session, goTo } = preview();
  session.goTo(5);
  session.goToStep('pods');
  expect(goTo.mock.calls).toEqual([[0], [0]]);
});
