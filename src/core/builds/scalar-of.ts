import { resolvePlain } from '../yaml/scalars.ts';
import { scalar, type Place, type TracedScalar } from './traced.ts';

/** A text as the value that it is when it is written without quotes. */
export function scalarOf(text: string, at: Place): TracedScalar {
  const value = resolvePlain(text);
  return scalar(typeof value === 'object' ? text : value, at);
}
