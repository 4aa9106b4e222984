import { describe, expect, test, vi } from 'vitest';
import { lockOf } from '../lock-of.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { openWorkbench } from '../../testing/workbench.ts';
import type { LessonSession } from './session-state.ts';

const ROUTE = 'route.yaml';

async function openLesson(fragment = '#lesson/museum/matching') {
  const page = createTestPage(fragment);
  const bench = await openWorkbench({}, { page });
  const { lesson } = bench.workspace;
  if (!lesson) throw new Error(`There is no lesson at ${fragment}.`);
  const state = () => lesson.state.getState();
  await evaluated(lesson);
  /** How the goals stand, and then the guards: `sale open`. */
  const goals = () => state().view?.goals.map((goal) => `${goal.id} ${goal.state}`) ?? [];
  const write = async (from: string, to: string) => {
    const text = bench.text(ROUTE);
    const start = text.indexOf(from);
    bench.documents.edit('Write', [{ path: ROUTE, span: { start, end: start + from.length }, text: to }]);
    await bench.settled();
  };
  return { ...bench, lesson, session: state, goals, write, page };
}

/** Settles when the goals of the step are known. */
const evaluated = ({ state }: LessonSession) =>
  vi.waitFor(() => expect(state.getState().view).not.toBeNull());

const ALL = '  rules:\n';
const SALE = `  rules:
  - matches: [{path: {type: Exact, value: /sale}}]
    backendRefs: [{name: shop-v2, port: 80}]
`;

describe('a lesson', () => {
  test('has a workspace of its own, with the files of its beginning', async () => {
    const { state, page, lesson } = await openLesson();
    expect(state().workspace).toBe('lesson:museum:matching');
    expect(
      state()
        .files.map(({ path }) => path)
        .toSorted(),
    ).toEqual(['apps.yaml', 'class.yaml', 'hall.yaml', 'route.yaml']);
    expect(state().lesson).toMatchObject({ pack: 'museum', lesson: 'matching', title: 'Which rule wins?' });
    expect(state()).toMatchObject({ leftTab: 'lesson', activeFile: ROUTE });
    expect(state().panels.left).toBe(true);
    lesson.leave();
    expect([page.fragment(), page.reloads()]).toEqual(['#workspace/own', 1]);
  });

  test('undoes what its learner did, and no more: its files stay', async () => {
    const { write, documents, actions, settled } = await openLesson();
    const files = documents.paths();
    await write(ALL, SALE);
    for (const _ of [1, 2, 3]) actions.undo();
    await settled();
    expect(documents.paths()).toEqual(files);
    expect(documents.read(ROUTE)).not.toContain('/sale');
  });

  test('opens the window with what its author shows', async () => {
    const { state } = await openLesson();
    expect(state()).toMatchObject({ panels: { bottom: true }, bottomTab: 'routing', show: 'chain' });
    const chain = await openLesson('#lesson/museum/chain');
    // What is wrong is for the learner to find.
    expect(chain.state().findings.size).toBeGreaterThan(0);
    expect(chain.state()).toMatchObject({ panels: { right: false, bottom: false }, show: 'everything' });
  });

  test('shows the text in a step that is to change it', async () => {
    const { state, lesson } = await openLesson('#lesson/museum/chain');
    lesson.goTo(1);
    expect(state()).toMatchObject({ panels: { right: true }, rightTab: 'yaml', activeFile: 'chain.yaml' });
    state().togglePanel('right', false);
    lesson.goTo(0);
    lesson.goTo(1);
    expect(state().panels.right).toBe(false);
    const linked = await openLesson('#lesson/museum/chain/fix');
    expect(linked.state()).toMatchObject({ panels: { right: true }, activeFile: 'chain.yaml' });
  });

  test('shows the beginning in the place of what is there now, to be read', async () => {
    const { lesson, session, write, actions, settled, state } = await openLesson();
    await write(ALL, SALE);
    await lesson.showBeginning();
    const { beginning } = session();
    expect(beginning?.documents.read(ROUTE)).toContain(ALL);
    expect(beginning?.documents.read(ROUTE)).not.toContain(SALE);
    expect(beginning?.store.getState().activeFile).toBe(ROUTE);
    expect(beginning?.store.getState().panels).toEqual(state().panels);
    expect([...(beginning?.store.getState().nodes.keys() ?? [])]).toEqual([...state().nodes.keys()]);
    // Nothing can be changed there, and what is there now is what it was.
    beginning?.actions.deleteFile('hall.yaml');
    expect(beginning?.documents.paths()).toEqual(actions.texts().map(({ path }) => path));
    lesson.showNow();
    expect(session().beginning).toBeNull();

    // Whatever changes the files, or asks about them, shows them.
    await lesson.showBeginning();
    expect(session().beginning).not.toBeNull();
    actions.undo();
    await settled();
    expect(session().beginning).toBeNull();
    const opening = lesson.showBeginning();
    lesson.goTo(1);
    await opening;
    expect(session().beginning).toBeNull();
  });

  test('says nothing of the results of an exam before it is handed in', async () => {
    const { lesson, settled, session, toast, goals } = await openLesson('#lesson/museum/exam');
    lesson.applySolution();
    await settled();
    await vi.waitFor(() =>
      expect(new Set(goals().map((goal) => goal.split(' ')[1]))).toEqual(new Set(['met'])),
    );
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(session()).toMatchObject({ isDone: false, record: { done: null, handedIn: null } });
    lesson.handIn();
    expect(toast()?.message).toBe('Handed in: 11 of 11 goals met');
    expect(session().record.handedIn).not.toBeNull();
    expect(session().record.done).not.toBeNull();
    await vi.waitFor(() => expect(session().isDone).toBe(true), 3000);
    lesson.resetLesson();
    expect(session().record.handedIn).toBeNull();
  });

  test('is seen as the role in which a step is done, which locks what is of others', async () => {
    const { lesson, state, keyOf } = await openLesson('#lesson/museum/delegation');
    expect(state().byRole).toBe(true);
    expect(state().locks.persona).toEqual({ role: 'operator', namespaces: ['lobby'], listenerSets: true });
    expect(lockOf(state(), keyOf('HTTPRoute cafe/menu'))).toMatch(/developers/);
    expect(lockOf(state(), keyOf('Gateway lobby/hall'))).toBeNull();
    lesson.goTo(1);
    expect(state().locks.persona).toMatchObject({ role: 'developer', namespaces: ['cafe'] });
    expect(lockOf(state(), keyOf('Gateway lobby/hall'))).toMatch(/operator of lobby/);
    expect(lockOf(state(), keyOf('ListenerSet cafe/cafe'))).toBeNull();
    lesson.goTo(2);
    expect(state().locks.persona).toBeNull();
  });

  test('evaluates the files as they are written', async () => {
    const { goals, write, actions, settled, session } = await openLesson();
    expect(goals()[0]).toBe('sale open');
    expect(session().view?.goals[0]?.instead).toMatch(/shop-v1/);
    await write(ALL, SALE);
    expect(goals()[0]).toBe('sale met');
    expect(session().record.steps['paths']?.met).toHaveProperty('sale');
    actions.undo();
    await settled();
    expect(goals()[0]).toBe('sale broken');
  });

  test('locks what is given, in words that say so', async () => {
    const { state, keyOf } = await openLesson();
    await vi.waitFor(() => expect(state().locks.objects.size).toBeGreaterThan(0));
    expect(state().locks.objects.get(keyOf('Gateway museum/hall'))).toMatch(/^Locked in this lesson: /);
    expect(state().locks.objects.has(keyOf('HTTPRoute museum/shop'))).toBe(false);
    expect(state().subject?.has(keyOf('HTTPRoute museum/shop'))).toBe(true);
    expect(state().subject?.has(keyOf('Gateway museum/hall'))).toBe(false);
  });

  test('shows and applies the solution, and goes back to what was written', async () => {
    const { lesson, text, write, settled, session, goals, actions } = await openLesson();
    await write(ALL, `${ALL}  # mine\n`);
    const mine = text(ROUTE);
    lesson.noteSolutionShown();
    expect(session().record.steps['paths']?.solution).toBe('shown');
    lesson.applySolution();
    await settled();
    expect(new Set(goals().map((goal) => goal.split(' ')[1]))).toEqual(new Set(['met']));
    expect(session().record.steps['paths']?.solution).toBe('applied');
    lesson.backToMine();
    expect(text(ROUTE)).toBe(mine);
    expect(session().record.steps['paths']).toMatchObject({ solution: 'shown', mine: null });
    actions.undo();
    expect(text(ROUTE)).toBe(lesson.solution()[ROUTE]);
  });

  test('is done a second after all goals are met, and goes on', async () => {
    const { lesson, settled, session, page } = await openLesson();
    lesson.applySolution();
    await settled();
    expect(session().isDone).toBe(false);
    await vi.waitFor(() => expect(session().isDone).toBe(true), 3000);
    lesson.goTo(1);
    expect(page.fragment()).toBe('#lesson/museum/matching/headers');
    expect(session()).toMatchObject({ at: 1, isDone: false });
    await vi.waitFor(() => expect(session().view?.step).toBe('headers'));
    lesson.applySolution();
    await settled();
    expect(session().record.done).not.toBeNull();
  });

  test('resets a step to its beginning, and the lesson to its own; one undo brings all back', async () => {
    const { lesson, text, write, settled, actions, session, toast } = await openLesson();
    const start = text(ROUTE);
    lesson.applySolution();
    await settled();
    lesson.goTo(1);
    const begun = text(ROUTE);
    await vi.waitFor(() => expect(session().view?.step).toBe('headers'));
    await write(ALL, `${ALL}  # mine\n`);
    const mine = text(ROUTE);
    lesson.resetStep();
    expect(text(ROUTE)).toBe(begun);
    actions.undo();
    expect(text(ROUTE)).toBe(mine);
    lesson.resetLesson();
    expect(text(ROUTE)).toBe(start);
    expect(session().at).toBe(0);
    actions.undo();
    expect(text(ROUTE)).toBe(mine);
    actions.redo();
    lesson.resetStep();
    expect(toast()?.message).toBe('The files are as they were at the beginning.');
  });

  test('opens at the step of a link, with what the steps before leave', async () => {
    const { session, text, lesson } = await openLesson('#lesson/museum/matching/headers');
    expect(session().at).toBe(1);
    expect(text(ROUTE)).toBe(lesson.open.solutions[0]?.[ROUTE]);
  });

  test('keeps a wrong guess, says what is right, and asks again', async () => {
    const { lesson, session, settled, state } = await openLesson('#lesson/museum/matching/headers');
    lesson.applySolution();
    await settled();
    const prediction = lesson.step()?.predictions.find(({ id }) => id === 'value-case');
    if (!prediction) throw new Error('There is no such prediction.');
    lesson.pick('value-case', 0);
    await lesson.guess(prediction);
    expect(session().record.steps['headers']?.guesses['value-case']).toEqual({
      option: 0,
      right: false,
      rightAtFirst: false,
    });
    expect(session().answers['value-case']?.right).toBe(1);
    expect(state().traced?.ok).toBe(true);
    lesson.askAgain('value-case');
    expect(session().picked['value-case']).toBeUndefined();
    lesson.pick('value-case', 1);
    lesson.guessPicked();
    await vi.waitFor(() =>
      expect(session().record.steps['headers']?.guesses['value-case']).toEqual({
        option: 1,
        right: true,
        rightAtFirst: false,
      }),
    );
  });

  test('offers the hints of the goal that is open longest, one after the other', async () => {
    const { lesson, session, state } = await openLesson();
    lesson.nextHint();
    lesson.nextHint();
    expect(session().record.steps['paths']?.hints).toMatchObject({ sale: 2 });
    expect(state().announcement).not.toBe('');
    for (let count = 0; count < 20; count += 1) lesson.nextHint();
    expect(state().toasts.at(-1)?.message).toBe('There is no further hint in this step.');
  });

  test('knows what was sent, selected and opened in the step', async () => {
    const { session, actions, select, state } = await openLesson();
    await actions.send({ url: 'http://shop.museum.test/', method: 'GET' });
    await select('HTTPRoute museum/shop');
    state().showBottom('attachments');
    const { deeds } = session().record.steps['paths'] ?? { deeds: [] };
    expect(deeds.map((deed) => deed.did)).toEqual(expect.arrayContaining(['sent', 'selected', 'opened']));
    expect(deeds).toContainEqual({ did: 'opened', panel: 'matrix' });
  });

  test.each([
    ['#lesson/museum/nothing', 'The pack museum has no lesson called nothing.'],
    ['#lesson/louvre/matching', 'There is no pack of lessons called louvre in this browser.'],
  ])('%s leads to the own workspace, with a word about it', async (fragment, reason) => {
    const page = createTestPage(fragment);
    const { banner, workspace, state } = await openWorkbench({}, { page });
    expect(workspace.lesson).toBeNull();
    expect(banner('link')).toBe(reason);
    expect([page.fragment(), state().workspace]).toEqual(['', 'own']);
  });

  test('a link to another step of it goes there, one to another lesson loads the page again', async () => {
    const { page, session } = await openLesson();
    page.visit('#lesson/museum/matching/headers');
    expect([session().at, page.reloads()]).toEqual([1, 0]);
    page.visit('#lesson/museum/chain');
    expect(page.reloads()).toBe(1);
  });
});
