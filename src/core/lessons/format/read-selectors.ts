import { readSelector, type Selector } from '../selectors/selector.ts';
import { inside, text, wrong, writtenList, type Entry } from './entry.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { LocatedSelector, Written } from './lesson.ts';
import type { LessonProblem } from './lesson-problem.ts';

/** A selector with its place; null where it cannot be read, with a problem. */
export function selectorOf(written: Written, report: (problem: LessonProblem) => void): Selector | null {
  const read = readSelector(written.text);
  if (read.ok) return read.selector;
  report({ code: 'lesson/format', severity: 'error', message: read.message, at: written.at });
  return null;
}

/** The selectors of a list, or of one text. */
export const selectorsAt = (entry: Entry<JsonObject>, key: string): readonly LocatedSelector[] =>
  writtenList(entry, key).flatMap((written) => {
    const selector = selectorOf(written, entry.report);
    return selector ? [{ selector, at: written.at }] : [];
  });

/** The text at a key, with its place. */
export function writtenAt(entry: Entry<JsonObject>, key: string): Written | null {
  const value = inside(entry, key);
  if (value.value === null) return null;
  const read = text.read(value.value);
  if (read !== undefined) return { text: read, at: value.placeOf([]) };
  wrong(value, `${key} is a text.`);
  return null;
}
