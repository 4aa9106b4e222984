import { matchPaths } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import type { CoreObject, CoreProblem } from '../../core-rule.ts';
import { checkPortName, type NameCheck } from '../../words/names.ts';
import { shown } from '../../words/quote.ts';

/** `Invalid value: "<value>": <words>`. */
export const invalid = (path: Path, value: Json, words: string): CoreProblem => ({
  path,
  words: `Invalid value: ${shown(value)}: ${words}`,
});

/** `Invalid value`, for each thing that is wrong with a text at a place (`spec.ports[*].appProtocol`). */
export function* badTexts(
  { value, kubernetes }: Pick<CoreObject, 'value' | 'kubernetes'>,
  place: string,
  problemsOf: NameCheck,
): Generator<CoreProblem> {
  for (const { path, value: text } of matchPaths(value, place)) {
    if (typeof text !== 'string') continue;
    for (const words of problemsOf(text, kubernetes)) yield invalid(path, text, words);
  }
}

/** `Invalid value`, for a port that is neither the number nor the name of one. */
export function* badPort(path: Path, port: Json): Generator<CoreProblem> {
  if (typeof port === 'number' && Number.isInteger(port) && (port < 1 || port > 65535))
    yield invalid(path, port, 'must be between 1 and 65535, inclusive');
  if (typeof port === 'string') for (const words of checkPortName(port)) yield invalid(path, port, words);
}

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
