import type { Analyzer } from './protocol.ts';
import { supervise, type Crashed } from './supervise.ts';
import { startWorker } from './worker-link.ts';

/**
 * The analyzer in a Web Worker: typing and panning never wait for it.
 *
 * @param crashed is told when the analysis broke down; it starts again by itself
 */
export const createWorkerAnalyzer = (crashed: Crashed = () => undefined): Analyzer =>
  supervise(startWorker, crashed);
