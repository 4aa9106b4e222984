import { checksum } from '../../share/checksum.ts';
import { utf8 } from '../../text/utf8.ts';
import type { Lesson } from './lesson.ts';

/**
 * What a translation is held against: the words of a lesson, as eight digits. Checks, manifests and places are no part of
 * it, so a translation stays up to date while they change.
 */
export function originalHash(lesson: Omit<Lesson, 'translations'>): string {
  const words = [
    [lesson.title, lesson.learns, lesson.corrects, lesson.introduction],
    lesson.steps.map(({ title, prose, after, goals, predictions, hints }) => [
      [title, prose, after],
      goals.map(({ id, say, miss }) => [id, say, miss]),
      predictions.map(({ id, ask, because, options }) => [id, ask, because, options.map(({ say }) => say)]),
      hints.map(({ goal, rungs }) => [goal, rungs]),
    ]),
  ];
  const text = JSON.stringify(words, (key, value: unknown) => (key === 'at' ? undefined : value));
  return checksum(utf8(text)).toString(16).padStart(8, '0');
}
