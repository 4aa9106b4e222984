import type { Path } from '../../yaml/json.ts';
import type { Part } from '../../yaml/tree.ts';

/** A place in a file of a pack, as editors count: from 1, columns in UTF-16 units. */
export type LessonPlace = Readonly<{
  /** Below the folder of the pack: `05-matching/lesson.md`. */
  file: string;
  line: number;
  column: number;
}>;

/** Where the value (or its key) at a path of a block of YAML stands; a path that leads nowhere gives what holds it. */
export type PlaceOf = (path: Path, part?: Part) => LessonPlace;
