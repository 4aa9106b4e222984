import type { ResourceKey } from '../../model/resource.ts';
import type { Note } from './step.ts';

/**
 * Reports those of some routes that a note is about.
 *
 * @returns false where it is about all
 */
export function noteAbout<T>(
  note: NonNullable<Note>,
  byRoute: ReadonlyMap<ResourceKey, T>,
  report: (one: T) => void,
): boolean {
  if (!note.about) return false;
  for (const key of note.about) {
    const one = byRoute.get(key);
    if (one !== undefined) report(one);
  }
  return true;
}
