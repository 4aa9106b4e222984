import { TIERS } from '../../kinds/define-kind.ts';
import { readSavedRequest } from '../../traffic/expectations/saved-request.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { either } from '../../text/words.ts';
import { asMapping, flag, inside, onlyKeys, optional, wrong, writtenList, type Entry } from './entry.ts';
import { SCREEN_PARTS, type LessonScreen } from './lesson.ts';
import { selectorsAt, writtenAt } from './read-selectors.ts';

const NOTHING: LessonScreen = { show: [], focus: [], request: null, compare: false, reveal: [] };

/** What a lesson begins with on the screen; the usual where it does not say. */
export function readScreen(entry: Entry): LessonScreen {
  if (entry.value === null) return NOTHING;
  const screen = asMapping(entry, 'screen');
  if (!screen) return NOTHING;
  onlyKeys(screen, ['show', 'focus', 'request', 'compare', 'reveal'], 'screen');
  return {
    show: namesIn(screen, 'show', SCREEN_PARTS),
    focus: selectorsAt(screen, 'focus'),
    request: requestAt(screen),
    compare: inside(screen, 'compare').value === null ? false : (optional(screen, 'compare', flag) ?? false),
    reveal: namesIn(screen, 'reveal', TIERS),
  };
}

function requestAt(screen: Entry<JsonObject>): LessonScreen['request'] {
  const written = writtenAt(screen, 'request');
  const problem = written && readSavedRequest({ request: written.text }).problem;
  if (!problem) return written;
  wrong(screen, problem, { path: ['request'] });
  return null;
}

/** The items of a list that are one of some names. */
const namesIn = <T extends string>(
  entry: Entry<JsonObject>,
  key: string,
  names: readonly T[],
): readonly T[] =>
  writtenList(entry, key).flatMap((written) => {
    const name = names.find((one) => one === written.text);
    if (name !== undefined) return [name];
    entry.report({
      code: 'lesson/format',
      severity: 'error',
      message: `${key} holds ${either(names)}, not ${written.text}.`,
      at: written.at,
    });
    return [];
  });
