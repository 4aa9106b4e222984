import { Duration } from '@marcbachmann/cel-js/evaluator';
import { durationOf } from '../../go-duration.ts';

const SECOND = 1_000_000_000n;

/** Reads a length of time as Go writes it (`1h30m`, `-0.5s`, `0`); undefined for anything else. */
export function celDuration(text: string): Duration | undefined {
  const nanos = durationOf(text);
  return nanos === undefined ? undefined : new Duration(nanos / SECOND, Number(nanos % SECOND));
}
