import type { Question, Questions } from './questions.ts';

/** Hands a question on to whoever answers it. */
export type Ask = (question: Question, args: readonly unknown[]) => Promise<unknown>;

/**
 * An object with a method for each question. It is a proxy, because only the thread of the analysis has the table of
 * questions: with it comes the whole core, which the page does not load.
 */
export const withQuestions = <Own extends object>(own: Own, ask: Ask): Own & Questions =>
  new Proxy(own, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name);
      // What has a method `then` would be taken for a promise.
      if (name === 'then') return undefined;
      return (...args: readonly unknown[]) => ask(name as Question, args);
    },
  }) as Own & Questions;

/** Asks an analyzer, here or in a worker, a question whose name and arguments came together. */
export const askOf = (analyzer: object, question: Question, args: readonly unknown[]): Promise<unknown> =>
  (Reflect.get(analyzer, question) as (...args: readonly unknown[]) => Promise<unknown>)(...args);
