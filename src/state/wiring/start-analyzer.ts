import type { Analyzer } from '../../analysis/protocol.ts';
import { createWorkerAnalyzer } from '../../analysis/worker-analyzer.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import type { AppStore } from '../app-store.ts';

/** Starts the analyzer of a workspace in a worker; where it ends by itself, the window says that another takes its place. */
export const startAnalyzer = (store: AppStore): Analyzer =>
  createWorkerAnalyzer(() => {
    store.getState().setBanner('analysis', { tone: 'error', message: noticesTexts.checksRestarted() });
    store.getState().setChecks('loading');
  });
