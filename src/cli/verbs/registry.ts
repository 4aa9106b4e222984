import type { Verb } from '../define-verb.ts';
import { validate } from './validate.ts';

/** Everything that can be asked on the command line. */
export const verbs: readonly Verb[] = [validate];
