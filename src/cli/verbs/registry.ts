import type { Verb } from '../define-verb.ts';
import { status } from './status.ts';
import { trace } from './trace.ts';
import { validate } from './validate.ts';

/** All verbs of the command line. */
export const verbs: readonly Verb[] = [validate, status, trace];
