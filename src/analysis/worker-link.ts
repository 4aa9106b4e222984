import { wrap, type Remote } from 'comlink';
import type { Analyzer } from './protocol.ts';

/** A running worker. */
export type WorkerLink = Readonly<{
  /** Asks the worker; rejects when it dies before it has answered. */
  ask: <T>(question: (analyzer: Remote<Analyzer>) => Promise<T>) => Promise<T>;
  stop: () => void;
}>;

/** Starts the analyzer in a worker of its own. */
export function startWorker(): WorkerLink {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
  const analyzer = wrap<Analyzer>(worker);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'The analysis stopped.'));
    });
    worker.addEventListener('messageerror', () => {
      reject(new Error('The analysis sent something that could not be read.'));
    });
  });
  // Every question checks it; in between its state does not matter.
  died.catch(() => undefined);
  return {
    ask: (question) => Promise.race([question(analyzer), died]),
    stop: () => worker.terminate(),
  };
}
