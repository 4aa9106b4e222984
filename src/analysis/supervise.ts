import type { Remote } from 'comlink';
import type { FileChange } from '../core/model/model.ts';
import type { AnalysisSettings } from '../core/analysis.ts';
import type { Analyzer, AnalysisReport } from './protocol.ts';
import { createReportMemory } from './report-memory.ts';
import { createTextMirror } from './text-mirror.ts';
import type { Question } from './questions.ts';
import { askOf, withQuestions, type Ask } from './with-questions.ts';
import type { WorkerLink } from './worker-link.ts';

/** Called when the analysis fails, with the reason. It has been restarted, or will be with the next change. */
export type Crashed = (reason: string) => void;

type State = {
  link: WorkerLink;
  /** Its last message broke it. */ stale: boolean;
  version: number;
  options: Partial<AnalysisSettings>;
  /** What opened the lesson, and what entered its step: asked again of a new worker. */
  lesson: readonly (readonly [Question, readonly unknown[]])[];
};

/**
 * An analyzer over a worker that may die. A worker that fails in an update is replaced by a new one, which is given the
 * current texts; if those break it too, it is left alone until the text changes again.
 */
export function supervise(start: () => WorkerLink, crashed: Crashed): Analyzer {
  const memory = createReportMemory();
  const mirror = createTextMirror();
  const state: State = { link: start(), stale: false, version: 0, options: {}, lesson: [] };

  /** A report of the worker that is there when it comes; what one says that was replaced counts no more. */
  const hear = async (
    question: (analyzer: Remote<Analyzer>) => Promise<AnalysisReport | null>,
  ): Promise<AnalysisReport | null> => {
    const { link } = state;
    const said = await link.ask(question);
    return said && link === state.link ? memory.take(said) : null;
  };

  const send = (changes: readonly FileChange[]): Promise<AnalysisReport | null> => {
    const { version, options } = state;
    return hear((analyzer) => analyzer.update(changes, version, options));
  };

  /** A new worker, with the texts as they are now. */
  const restart = async (): Promise<AnalysisReport | null> => {
    state.link.stop();
    state.link = start();
    memory.restart();
    state.stale = false;
    const { link } = state;
    try {
      for (const [question, args] of state.lesson)
        await link.ask((analyzer) => askOf(analyzer, question, args));
      return await send(mirror.files().map(({ path, text }) => ({ path, type: 'put', text })));
    } catch (error) {
      if (link === state.link) state.stale = true;
      crashed(reasonOf(error));
      return null;
    }
  };

  /** Asks for a report, and where that ends the worker, for one of its successor. */
  const orRestart = async (report: () => Promise<AnalysisReport | null>): Promise<AnalysisReport | null> => {
    const { link } = state;
    try {
      return await report();
    } catch (error) {
      // Another report has found out before, and the new worker has read this text already.
      if (link !== state.link) return null;
      crashed(reasonOf(error));
      return restart();
    }
  };

  /** Questions about the text change nothing: one that fails is asked again, once, of the worker that came after. */
  const ask: Ask = async (question, args) => {
    const { link } = state;
    if (question === 'openLesson') state.lesson = [[question, args]];
    if (question === 'judgeStep') state.lesson = [...state.lesson.slice(0, 1), [question, args]];
    try {
      return await link.ask((analyzer) => askOf(analyzer, question, args));
    } catch (error) {
      if (link === state.link) throw error;
      return state.link.ask((analyzer) => askOf(analyzer, question, args));
    }
  };

  const own = {
    async update(...[changes, version, options]: Parameters<Analyzer['update']>) {
      mirror.note(changes);
      state.version = version;
      state.options = { ...state.options, ...options };
      return state.stale ? restart() : orRestart(() => send(changes));
    },
    more: async () => (state.stale ? null : orRestart(() => hear((analyzer) => analyzer.more()))),
    dispose: () => state.link.stop(),
  };
  return withQuestions(own, ask);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
