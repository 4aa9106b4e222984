import { createStore } from 'zustand/vanilla';
import type { Prediction } from '../../core/lessons/format/lesson.ts';
import type { LessonRecord, Texts } from '../../core/lessons/learner/learner-record.ts';
import type { StepView } from '../../core/lessons/view/lesson-view.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { draftOf } from '../../core/views/traffic/draft-of.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createHistoryActions } from '../actions/history-actions.ts';
import type { Page } from '../page.ts';
import { reportFailure } from '../report-failure.ts';
import { emptyDraft } from '../traffic-slice.ts';
import type { Actions, Workspace } from '../workspace.ts';
import { createAnnouncer, goalChanges } from './announce-goals.ts';
import { showTextFor } from './arrange-window.ts';
import { createBeginning } from './create-beginning.ts';
import { createExamClock } from './create-exam-clock.ts';
import { editsTo, isUnchanged, textsOf } from './edits-to.ts';
import { factsOf } from './facts-of.ts';
import { followLesson } from './follow-lesson.ts';
import type { KeptLesson } from './kept-lesson.ts';
import { keptTogether } from './kept-together.ts';
import { keysOfText, withCards } from './keys-of.ts';
import type { KeptWorkshop } from './kept-workshop.ts';
import type { LessonEngine } from './lesson-engine.ts';
import { lessonLink } from './lesson-link.ts';
import { reachedView } from './reached-view.ts';
import * as records from './record-changes.ts';
import type { LessonSession, OpenLesson, SessionState } from './session-state.ts';
import { showShown } from './show-shown.ts';
import { isStepMet, summaryOf } from './summary-of.ts';
import { watchDeeds } from './watch-deeds.ts';

/** How long all goals of a step have to be met before it is called done, in milliseconds. */
const SETTLED = 1000;

export type SessionSetup = Readonly<{
  context: ActionContext;
  actions: Pick<Actions, 'send' | 'goToResource' | 'goToFinding' | 'texts'>;
  page: Page;
  open: OpenLesson;
  engine: LessonEngine;
  /** What was kept of it; null for a lesson that was never begun. */
  kept: KeptLesson | null;
  /** Keeps it; settles with what another tab has kept since, which is overwritten, or null. */
  keep: (kept: KeptLesson) => Promise<KeptLesson | null>;
  isKept: boolean;
  /** Opens other files beside these, to be read. */
  openToRead: (texts: Texts) => Promise<Workspace>;
  workshop: KeptWorkshop | null;
  /** The step to begin with; null for the one that was open last. */
  step: string | null;
  /** Copies the files into the learner's own workspace and goes there, or only goes there. */
  takeAlong: () => Promise<void>;
  leave: () => void;
}>;

/** The lesson of the open workspace: what its pane shows, and what its learner can do. */
export function createSession(setup: SessionSetup): LessonSession {
  const { context, actions, page, open, engine, kept, keep } = setup;
  const { store, documents } = context;
  const { lesson, name, start, solutions } = open;
  const { steps } = lesson;
  const { toastDone } = createHistoryActions(context);
  const announcer = createAnnouncer((words) => store.getState().announce(words));

  const indexOf = (id: string | null): number =>
    Math.max(
      0,
      steps.findIndex((step) => step.id === id),
    );
  const first = indexOf(setup.step ?? kept?.record.step ?? null);
  const stepId = (at: number): string => steps[at]?.id ?? '';
  /** The files with which a step begins that is entered by a link: those that the step before leaves. */
  const givenFor = (at: number): Texts => (at === 0 ? start : (solutions[at - 1] ?? start));
  const now = (): Texts => textsOf(actions.texts());

  const begun = (at: number): LessonRecord =>
    kept
      ? records.entered(kept.record, stepId(at), givenFor(at), Date.now())
      : records.begunLesson(stepId(at), givenFor(at), Date.now());

  const state = createStore<SessionState>()(() => ({
    at: first,
    record: begun(first),
    view: null,
    isDone: false,
    picked: {},
    answers: {},
    beginning: null,
    isKept: setup.isKept,
  }));
  const step = () => steps[state.getState().at] ?? null;

  /** From now on reports are about the step on screen, and what was done in it. */
  const evaluate = () => {
    const { at, record } = state.getState();
    const id = stepId(at);
    const entry = record.steps[id];
    if (entry)
      engine.evaluate({
        step: id,
        begin: entry.begin,
        facts: factsOf(record, id),
        met: Object.keys(entry.met),
      });
  };

  const save = () => {
    const { record } = state.getState();
    keep({ version: open.packVersion, record }).then(
      (others) => others && takeOver(others),
      (error: unknown) => reportFailure(store, error),
    );
  };

  /** What the lesson has come to in another tab counts here, too. */
  const takeOver = (others: KeptLesson) => {
    const { record, at } = state.getState();
    const together = keptTogether({ version: open.packVersion, record }, others).record;
    const id = stepId(at);
    state.setState({
      record: id === '' ? together : records.entered(together, id, givenFor(at), Date.now()),
    });
    save();
    evaluate();
    recall();
  };

  /** An exam says nothing of its results before. */
  const isHandedInOrNoExam = ({ handedIn }: LessonRecord) => handedIn !== null || lesson.mode !== 'exam';

  const change = (to: (record: LessonRecord) => LessonRecord) => {
    const before = state.getState().record;
    const changed = to(before);
    if (changed === before) return;
    const isDone = isHandedInOrNoExam(changed) && steps.every((one) => isStepMet(one, changed));
    state.setState({
      record: isDone && changed.done === null ? { ...changed, done: Date.now() } : changed,
    });
    save();
  };

  /** Whether nothing is left to do in the step: goals that hold, or, where there are none, answered questions. */
  const isComplete = ({ view, record }: SessionState): boolean => {
    const shown = step();
    if (!shown || !view?.done || !isHandedInOrNoExam(record)) return false;
    return shown.goals.some(({ guard }) => !guard) || isStepMet(shown, record);
  };

  let settling: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const complete = isComplete(state.getState());
    if (!complete) {
      clearTimeout(settling);
      settling = undefined;
      if (state.getState().isDone) state.setState({ isDone: false });
    } else if (settling === undefined && !state.getState().isDone)
      settling = setTimeout(() => {
        settling = undefined;
        state.setState({ isDone: true });
        announcer.say(lessonsTexts.stepIsDone({ step: step()?.title ?? '', keys: 'Alt+N' }));
      }, SETTLED);
  };

  const receive = (given: StepView) => {
    const { at, view: before, record: known } = state.getState();
    if (given.lesson !== lesson.id || given.step !== stepId(at)) return;
    const view = reachedView(given, known);
    state.setState({ view });
    const words = goalChanges(before, view);
    if (words !== null) announcer.say(words);
    const met = view.goals.filter((goal) => goal.state === 'met' && goal.step === view.step);
    change((record) =>
      records.goalsMet(
        record,
        view.step,
        met.map(({ id }) => id),
        Date.now(),
      ),
    );
    settle();
  };

  const predict = async (id: string) => {
    const { at } = state.getState();
    const answer = await engine.predict(id);
    if (answer && at === state.getState().at)
      state.setState(({ answers }) => ({ answers: { ...answers, [id]: answer } }));
    return answer;
  };

  /** What was answered before is shown with its answer again. */
  const recall = () => {
    const { record, at } = state.getState();
    for (const [id, { option }] of Object.entries(record.steps[stepId(at)]?.guesses ?? {}))
      if (option !== null) predict(id).catch((error: unknown) => reportFailure(store, error));
  };

  const goTo = (at: number) => {
    const to = Math.max(0, Math.min(steps.length, at));
    const before = state.getState().at;
    if (to === before) return;
    beginning.hide();
    clearTimeout(settling);
    settling = undefined;
    const next = steps[to];
    const isNew = next && !state.getState().record.steps[next.id];
    state.setState({ at: to, view: null, isDone: false, picked: {}, answers: {} });
    page.setFragment(lessonLink(name, next?.id ?? null));
    showRole(to);
    if (!next) return;
    change((record) => records.entered(record, next.id, to > before ? now() : givenFor(to), Date.now()));
    if (isNew) showTextFor({ begin: givenFor(to), solution: solutions[to] ?? start }, store);
    evaluate();
    recall();
  };

  /** Shows the workspace as the role in which a step is done, which locks what is of others. */
  const showRole = (at: number) => {
    const persona = open.roles[at] ?? null;
    const { locks, byRole, viewAs, showByRole } = store.getState();
    if (persona && !byRole) showByRole(true);
    // Who looks at another lesson as some role of their own choice goes on with that.
    if (persona || open.roles.includes(locks.persona)) viewAs(persona);
  };

  /** Makes the files others, as one undo step. */
  const replace = (wanted: Texts, title: string, done = title): boolean => {
    const changes = editsTo(wanted, actions.texts());
    if (isUnchanged(changes)) return false;
    documents.edit(title, changes.edits, changes.deletes);
    toastDone(title, done);
    return true;
  };
  const reset = (wanted: Texts, title: string) => {
    if (!replace(wanted, title))
      store.getState().toast({ tone: 'info', message: lessonsTexts.nothingToReset() });
  };

  const guess = async (prediction: Prediction) => {
    beginning.hide();
    const { picked, at } = state.getState();
    const option = picked[prediction.id];
    if (option === undefined) return;
    const answer = await predict(prediction.id);
    if (!answer || at !== state.getState().at) return;
    const right = answer.right === option;
    change((record) => records.guessed(record, stepId(at), prediction.id, { option, right }));
    evaluate();
    settle();
    const said = prediction.options[option]?.say ?? '';
    const is = answer.right === null ? null : (prediction.options[answer.right]?.say ?? null);
    const verdict = right
      ? lessonsTexts.guessedRight()
      : is === null
        ? (answer.unknown ?? lessonsTexts.noneIsRight())
        : lessonsTexts.guessedWrong({ said, is });
    announcer.say(`${verdict} ${prediction.because}`);
    const { request } = prediction;
    if (request?.request) await actions.send({ ...emptyDraft, ...draftOf(request.request, true) });
  };

  const handIn = (words: typeof lessonsTexts.handedIn) => {
    beginning.hide();
    change((record) => records.handedIn(record, Date.now()));
    settle();
    const { met, goals } = summaryOf(lesson, state.getState().record);
    store.getState().toast({ tone: 'info', message: words({ met, goals }) });
  };

  const light = (selector: string | null) => {
    const seen = store.getState();
    seen.light(selector === null ? [] : withCards(keysOfText(selector, seen), seen));
  };

  /** The hints that are offered next: those of the goal that is open longest, else any that are not all open. */
  const nextLadder = () => {
    const { view, record, at } = state.getState();
    if (lesson.mode === 'exam' || setup.workshop?.workshop.hints === false) return undefined;
    const opened = record.steps[stepId(at)]?.hints ?? {};
    const left = (step()?.hints ?? []).filter(
      ({ goal, rungs }) => (opened[goal ?? 'step'] ?? 0) < rungs.length,
    );
    const unmet = view?.goals.filter((goal) => goal.state !== 'met').map(({ id }) => id) ?? [];
    return unmet.flatMap((id) => left.find(({ goal }) => goal === id) ?? [])[0] ?? left[0];
  };

  const beginning = createBeginning({ state, open: () => setup.openToRead(start) });

  const session: LessonSession = {
    isPreview: false,
    open,
    state,
    step,
    goTo,
    goToStep(id) {
      const at = steps.findIndex((one) => one.id === id);
      if (at >= 0) goTo(at);
    },
    pick: (prediction, option) =>
      state.setState(({ picked }) => ({ picked: { ...picked, [prediction]: option } })),
    guess: (prediction) => guess(prediction).catch((error: unknown) => reportFailure(store, error)),
    askAgain(prediction) {
      change((record) => records.askedAgain(record, stepId(state.getState().at), prediction));
      state.setState(({ picked: { [prediction]: _, ...picked } }) => ({ picked }));
    },
    guessPicked() {
      const { picked, record, at } = state.getState();
      const guesses = record.steps[stepId(at)]?.guesses ?? {};
      const next = step()?.predictions.find(
        ({ id }) => picked[id] !== undefined && (guesses[id]?.option ?? null) === null,
      );
      if (next) void session.guess(next);
      else store.getState().toast({ tone: 'info', message: lessonsTexts.nothingPicked() });
    },
    nextHint() {
      const ladder = nextLadder();
      if (!ladder) return store.getState().toast({ tone: 'info', message: lessonsTexts.noMoreHints() });
      session.hint(ladder.goal);
    },
    hint(goal) {
      const of = goal ?? 'step';
      change((record) => records.hinted(record, stepId(state.getState().at), of));
      const { record, at } = state.getState();
      const opened = record.steps[stepId(at)]?.hints[of] ?? 0;
      const rung = step()?.hints.find((ladder) => ladder.goal === goal)?.rungs[opened - 1];
      if (rung !== undefined) announcer.say(rung);
    },
    show(shown) {
      beginning.hide();
      showShown(shown, context, actions);
    },
    select(selector) {
      beginning.hide();
      const [key] = keysOfText(selector, store.getState());
      if (key === undefined)
        store.getState().toast({ tone: 'info', message: lessonsTexts.nothingSelected({ object: selector }) });
      else {
        store.getState().showRight('yaml');
        void actions.goToResource(key);
      }
    },
    light,
    lightKeys(keys) {
      const seen = store.getState();
      seen.light(withCards(keys as readonly ResourceKey[], seen));
    },
    send(line) {
      beginning.hide();
      const [, method = 'GET', url = ''] = /^(?:(\S+)\s+)?(\S+)$/.exec(line.trim()) ?? [];
      void actions.send({ ...emptyDraft, method, url });
    },
    solution: () => solutions[state.getState().at] ?? start,
    noteSolutionShown: () => change((record) => records.solutionShown(record, stepId(state.getState().at))),
    applySolution() {
      const shown = step();
      if (!shown) return;
      const mine = now();
      const { title } = shown;
      const applied = replace(
        session.solution(),
        lessonsTexts.applySolution({ step: title }),
        lessonsTexts.appliedSolution({ step: title }),
      );
      if (applied) change((record) => records.solutionApplied(record, shown.id, mine));
    },
    backToMine() {
      const shown = step();
      const mine = shown && state.getState().record.steps[shown.id]?.mine;
      if (!mine) return;
      replace(mine, lessonsTexts.backToMine(), lessonsTexts.wentBackToMine());
      change((record) => records.backAtMine(record, shown.id));
    },
    resetStep() {
      const shown = step();
      const begin = shown && state.getState().record.steps[shown.id]?.begin;
      if (!begin) return;
      reset(begin, lessonsTexts.stepWasReset({ step: shown.title }));
      change((record) => records.backAtMine(record, shown.id));
    },
    resetLesson() {
      reset(start, lessonsTexts.lessonWasReset({ lesson: lesson.title }));
      change((record) => records.restarted(record, stepId(0), start, Date.now()));
      goTo(0);
      evaluate();
    },
    handIn: () => handIn(lessonsTexts.handedIn),
    workshop: setup.workshop,
    catchUp() {
      const { at } = state.getState();
      const given = givenFor(at);
      reset(given, workshopTexts.caughtUp({ step: step()?.title ?? '' }));
      const before = steps.slice(0, at).filter((one) => !isStepMet(one, state.getState().record));
      change((record) =>
        records.caughtUp(
          record,
          stepId(at),
          before.map(({ id }) => id),
          given,
        ),
      );
      evaluate();
    },
    async showBeginning() {
      if (state.getState().beginning) return;
      await beginning.show().catch((error: unknown) => reportFailure(store, error));
    },
    showNow: beginning.hide,
    takeAlong: setup.takeAlong,
    leave: setup.leave,
    stop() {
      clearTimeout(settling);
      examClock.stop();
      announcer.stop();
      beginning.hide();
      for (const end of off) end();
    },
  };

  const minutes = lesson.mode === 'exam' ? (setup.workshop?.workshop.minutes ?? null) : null;
  const examClock = createExamClock({
    state,
    minutes,
    over: () => handIn(workshopTexts.handedInAsTimeIsOver),
  });

  const off = [
    followLesson(lesson, store),
    // What is done now is to be seen.
    documents.onChange(beginning.hide),
    engine.onView(receive),
    watchDeeds(store, (deed) => {
      const { at } = state.getState();
      const before = state.getState().record;
      change((record) => records.withDeed(record, stepId(at), deed));
      if (state.getState().record !== before) evaluate();
    }),
  ];
  store.setState({ lesson: { ...name, title: lesson.title } });
  showRole(first);
  save();
  evaluate();
  recall();
  return session;
}
