import { EvaluationError } from '@marcbachmann/cel-js';

/** What an expression cannot go on with, in the words of the API server. */
export const failure = (message: string): EvaluationError => new EvaluationError(message);

/** An operator or a function was given values of types that it is not made for. */
export const noOverload = (): EvaluationError =>
  new EvaluationError({ code: 'no_such_overload', message: 'no such overload' });
