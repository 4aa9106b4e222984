import type { NextLesson } from '../view/lesson-content.ts';
import type { Workshop } from './workshop.ts';

/**
 * The lesson that follows another one in the order of a workshop; null behind its last one.
 * @param titles those of the pack's lessons, by id: what the pack does not have is left out
 */
export function nextInWorkshop(
  { lessons }: Pick<Workshop, 'lessons'>,
  after: string,
  titles: Readonly<Record<string, string>>,
): NextLesson | null {
  const next = lessons.slice(lessons.indexOf(after) + 1).find((id) => Object.hasOwn(titles, id));
  return next === undefined ? null : { lesson: next, title: titles[next] ?? next };
}
