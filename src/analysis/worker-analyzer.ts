import type { Analyzer } from './protocol.ts';
import { supervise, type Crashed } from './supervise.ts';
import { startWorker } from './worker-link.ts';

/**
 * The analyzer in a Web Worker: typing and panning never wait for it.
 *
 * @param crashed is called when the analysis fails; it restarts automatically
 */
export const createWorkerAnalyzer = (crashed: Crashed = () => undefined): Analyzer =>
  supervise(startWorker, crashed);
