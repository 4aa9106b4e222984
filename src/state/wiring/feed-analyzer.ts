import type { AnalysisReport, Analyzer } from '../../analysis/protocol.ts';
import { askOf, withQuestions } from '../../analysis/with-questions.ts';
import type { CanvasChoice } from '../../core/model/canvas-choice.ts';
import { dayOf } from '../../core/model/day-of.ts';
import type { FileChange } from '../../core/model/model.ts';
import type { AppState, AppStore } from '../app-store.ts';
import type { Documents } from '../documents.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

export type Feed = ReturnType<typeof feedAnalyzer>;

type CanvasView = Pick<AppState, 'show' | 'wanted' | 'laneOrder'>;

const canvasOf = ({ show, wanted, laneOrder }: CanvasView): CanvasChoice => ({
  show,
  unfolded: [...wanted],
  lanes: laneOrder,
});

/**
 * Sends every change of text to the analyzer, and its reports to the store. While an answer is pending,
 * changes are collected and sent together, so that typing never queues up work.
 */
export function feedAnalyzer(documents: Documents, analyzer: Analyzer, store: AppStore) {
  // The existing texts are sent first.
  let gathered: FileChange[] = documents
    .paths()
    .map((path) => ({ path, type: 'put', text: documents.read(path) }));
  let underWay = 0;
  let scheduled = false;
  let stopped = false;
  let waiting: (() => void)[] = [];

  const setChecks = (checks: AppState['checks']) => {
    if (store.getState().checks !== checks) store.getState().setChecks(checks);
  };

  const show = (report: AnalysisReport) => {
    store.getState().receive(report);
    store.getState().setBanner('analysis', null);
    if (report.stage === 'whole' && report.version === documents.version) setChecks('done');
  };

  const send = async () => {
    const changes = gathered;
    gathered = [];
    underWay += 1;
    try {
      let next = analyzer.update(changes, documents.version, {
        ...store.getState().options,
        today: dayOf(new Date()),
        canvas: canvasOf(store.getState()),
      });
      for (let isLast = false; !isLast;) {
        const report = await next;
        // Null when a later update has superseded this one; its answer covers both.
        if (!report || stopped) break;
        isLast = report.stage === 'whole' || gathered.length > 0;
        // Asked for before the screen is drawn, which the analyzer need not wait for.
        if (!isLast) next = analyzer.more();
        show(report);
      }
    } catch (error) {
      console.error('The analyzer failed:', error);
      if (!stopped) {
        store.getState().setBanner('analysis', { tone: 'error', message: noticesTexts.checksStopped() });
        setChecks('stopped');
      }
    } finally {
      underWay -= 1;
    }
    if (underWay > 0 || stopped) return;
    if (gathered.length > 0) return send();
    // Restarted in vain: nothing more comes until the text changes.
    if (store.getState().checks === 'loading') setChecks('stopped');
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  const soon = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      if (gathered.length > 0 && underWay === 0 && !stopped) void send();
    });
  };

  const off = [
    documents.onChange((changes) => {
      gathered.push(...changes);
      // What was found before says nothing about a file that is new; typing changes what was found bit by bit.
      if (changes.some(({ type }) => type === 'put')) setChecks('loading');
      soon();
    }),
    store.subscribe((state, before) => {
      const sameView =
        state.show === before.show && state.wanted === before.wanted && state.laneOrder === before.laneOrder;
      if (state.options !== before.options || !sameView) void send();
    }),
  ];

  const flush = () => {
    if (gathered.length > 0) void send();
  };

  return {
    /** Answers queries about the latest text: pending changes are sent before each. */
    analyzer: withQuestions(
      { update: analyzer.update, more: analyzer.more, dispose: analyzer.dispose },
      (question, args) => {
        flush();
        return askOf(analyzer, question, args);
      },
    ),
    /** Sends the first texts, or requests the report of an empty workspace. */
    start() {
      if (underWay === 0) void send();
    },
    /** Settles when the store has the analysis of the latest text. */
    settled(): Promise<void> {
      flush();
      if (underWay === 0 || stopped) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
    stop() {
      stopped = true;
      for (const stop of off) stop();
      for (const resolve of waiting) resolve();
    },
  };
}
