import type { LessonPlace } from './place.ts';
import type { Prose } from './prose.ts';

/** A term of the glossary of a pack: a `##` of glossary.md. */
export type GlossaryTerm = Readonly<{
  term: string;
  /** Other words for it, which mentions may use. */
  aliases: readonly string[];
  /** What is said of it, as it is written. */
  prose: Prose;
  /** Where to see it: selectors, the first of which that finds an object is offered. */
  see: readonly string[];
  /** Lessons that are about it, by id, and other terms. */
  lessons: readonly string[];
  related: readonly string[];
  at: LessonPlace;
}>;
