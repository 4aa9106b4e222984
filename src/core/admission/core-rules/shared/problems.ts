import type { Json, Path } from '../../../yaml/json.ts';
import type { CoreProblem } from '../../core-rule.ts';
import { shown } from '../../words/quote.ts';

/** `Invalid value: "<value>": <words>`. */
export const invalid = (path: Path, value: Json, words: string): CoreProblem => ({
  path,
  words: `Invalid value: ${shown(value)}: ${words}`,
});

/** `Forbidden: <words>`. */
export const forbidden = (path: Path, words: string): CoreProblem => ({ path, words: `Forbidden: ${words}` });

/** `Required value`, with the reason where the server gives one. */
export const required = (path: Path, detail = ''): CoreProblem => ({
  path,
  words: detail === '' ? 'Required value' : `Required value: ${detail}`,
});

/** `Duplicate value: "<value>"`. */
export const duplicate = (path: Path, value: Json): CoreProblem => ({
  path,
  words: `Duplicate value: ${shown(value)}`,
});
