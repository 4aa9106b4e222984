import type { LocatedSelector, Written } from './lesson.ts';
import type { LessonPlace } from './place.ts';
import type { Prose } from './prose.ts';

/** A term of the glossary of a pack: a `##` of glossary.md with a block `term`. */
export type GlossaryTerm = Readonly<{
  /** From the heading, or given behind it: `## Attachments {#attachment}`. The same in all languages. */
  id: string;
  term: string;
  /** Other words for it, which mentions may use. */
  aliases: readonly string[];
  /** What it is. */
  prose: Prose;
  /** What it is taken for and is not, as a sentence. */
  isNot: string | null;
  /** Where to see it: the first object of the first selector that finds one is offered. */
  see: readonly LocatedSelector[];
  /** Lessons that are about it, by id, and other terms. */
  lessons: readonly Written[];
  related: readonly Written[];
  at: LessonPlace;
}>;
