import type { Json, Path } from '../../../yaml/json.ts';
import { shownIntOrText } from '../../words/bad-value.ts';
import type { More, Notes } from '../notes.ts';

const PERCENT = /^\d+%$/;
const PERCENT_WORDS =
  "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

const shownAs = ({ run }: Notes, amount: string): More => ({ shown: shownIntOrText(amount, run.kubernetes) });

/** A number of Pods, or a part of them. */
export function checkAmount(notes: Notes, path: Path, amount: Json): void {
  if (typeof amount === 'number') notes.notNegative(path, amount);
  else if (typeof amount === 'string' && !PERCENT.test(amount))
    notes.invalid(path, amount, PERCENT_WORDS, shownAs(notes, amount));
}

/** A part that is more than all. */
export function checkAtMostAll(notes: Notes, path: Path, amount: Json): void {
  if (typeof amount === 'string' && PERCENT.test(amount) && Number.parseInt(amount, 10) > 100)
    notes.invalid(path, amount, 'must not be greater than 100%', shownAs(notes, amount));
}

/** Whether an amount stands for no Pod at all; a text that is none counts as zero. */
export function isNone(amount: Json): boolean {
  if (typeof amount !== 'string') return amount === 0;
  return !(PERCENT.test(amount) || /^[+-]?\d+$/.test(amount)) || Number.parseInt(amount, 10) === 0;
}
