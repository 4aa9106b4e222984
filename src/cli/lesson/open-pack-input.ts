import type { Lesson } from '../../core/lessons/format/lesson.ts';
import type { LessonProblem } from '../../core/lessons/format/lesson-problem.ts';
import type { Pack } from '../../core/lessons/format/pack.ts';
import { openPack } from '../../core/lessons/pack-file/open-pack.ts';
import { nearNames } from '../../core/text/near-names.ts';
import { printable } from '../report/printable.ts';
import type { Terminal } from '../terminal.ts';
import { readPackInput } from './read-pack-input.ts';

/** A pack that was opened from a folder, a file or a link. */
export type OpenedPack = Readonly<{
  pack: Pack;
  problems: readonly LessonProblem[];
  /** What stands in front of the paths of its files. */
  base: string;
  /** The id of the only lesson that was asked for; undefined for all. */
  only: string | undefined;
}>;

/**
 * Opens the pack that an argument names; null when it cannot be read, after writing why.
 *
 * @param asked the id of a lesson, from `--only`
 */
export function openPackInput(
  input: string,
  terminal: Terminal,
  asked: string | undefined,
): OpenedPack | null {
  const read = readPackInput(input);
  if (!read.ok) {
    terminal.note(printable(read.reason));
    return null;
  }
  const { base } = read;
  const { pack, problems } = openPack(read.files);
  if (!pack) {
    for (const problem of problems) terminal.note(problemLine(problem, base));
    return null;
  }
  const named = pack.lessons.find(({ folder }) => folder === read.lesson);
  const only = asked ?? named?.id;
  if (asked !== undefined && !pack.lessons.some(({ id }) => id === asked)) {
    const ids = pack.lessons.map(({ id }) => id);
    const [near] = nearNames(asked, ids, 1);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    terminal.note(printable(`${input}: There is no lesson ${asked}.${hint}`));
    return null;
  }
  if (read.lesson !== null && !named) {
    // The lesson cannot be read, so it has no id: what is wrong with it is all there is to say.
    for (const problem of problems) terminal.note(problemLine(problem, base));
    return null;
  }
  return { pack, problems, base, only };
}

/** A problem as a line: `05-matching/lesson.md:31:3 error … [lesson/already-met]`. */
export const problemLine = ({ at, severity, message, code }: LessonProblem, base: string): string =>
  `${printable(base + at.file)}:${at.line}:${at.column} ${severity} ${printable(message)} [${code}]`;

/** The lesson of an opened pack that is meant: the one asked for, or the only one; null where there are several. */
export const lessonOf = ({ pack, only }: OpenedPack): Lesson | null => {
  const lessons = pack.lessons.filter(({ id }) => only === undefined || id === only);
  return lessons.length === 1 ? (lessons[0] ?? null) : null;
};
