import type { LessonProblem } from '../format/lesson-problem.ts';
import type { Lesson } from '../format/lesson.ts';
import type { Pack, ReadPack } from '../format/pack.ts';
import { byText } from '../../text/by-text.ts';
import { readStates } from '../states/read-states.ts';
import { alreadyMet } from './already-met.ts';
import { alternatives } from './alternative.ts';
import { attempts } from './attempt.ts';
import { did } from './did.ts';
import { fault } from './fault.ts';
import { glossary } from './glossary.ts';
import { guardBroken } from './guard-broken.ts';
import { hints } from './hint.ts';
import { ids } from './ids.ts';
import { lessonContext, type LessonContext } from './lesson-context.ts';
import { locked } from './locked.ts';
import { lost } from './lost.ts';
import { notMet } from './not-met.ts';
import { predictions } from './prediction.ts';
import { references } from './reference.ts';
import { textCheck } from './text-check.ts';
import { translations } from './translation.ts';
import { words } from './words.ts';

/** What is asked of each lesson. */
const CHECKS: readonly ((context: LessonContext) => readonly LessonProblem[])[] = [
  ids,
  alreadyMet,
  notMet,
  guardBroken,
  lost,
  fault,
  locked,
  attempts,
  alternatives,
  predictions,
  hints,
  references,
  did,
  words,
  textCheck,
  translations,
];

/**
 * Whether a pack is sound: the start of each step leaves its goals open, its solution meets them, wrong attempts do not,
 * other right ways do, every hint can be reached, and every name means something.
 *
 * @param only the id of a lesson: then only that is checked
 * @returns the problems by file, from its top to its bottom, each once
 */
export function checkPack({ pack, problems }: ReadPack, only?: string): readonly LessonProblem[] {
  if (!pack) return inOrder(problems, []);
  const lessons = pack.lessons.filter(({ id }) => only === undefined || id === only);
  const found = [
    ...problems.filter(({ at }) => only === undefined || lessons.some((lesson) => isOf(lesson, at.file))),
    ...(only === undefined ? glossary(pack) : []),
    ...lessons.flatMap((lesson) => checkLesson(pack, lesson)),
  ];
  return inOrder(found, lessons);
}

const isOf = ({ folder }: Lesson, file: string): boolean => folder === '' || file.startsWith(`${folder}/`);

/** The problems of one lesson that was read, besides those of reading it. */
export function checkLesson(pack: Pack, lesson: Lesson): readonly LessonProblem[] {
  const { states, problems } = readStates(pack, lesson);
  return [...problems, ...checkInContext(lessonContext(pack, lesson, states))];
}

/** The same without those of reading its states, for who has the states of the lesson analysed already. */
export const checkInContext = (context: LessonContext): readonly LessonProblem[] =>
  CHECKS.flatMap((check) => check(context));

/** By lesson, file and place. The same problem may be met on several ways. */
export function inOrder(
  problems: readonly LessonProblem[],
  lessons: readonly Lesson[],
): readonly LessonProblem[] {
  const rank = ({ at }: LessonProblem): number => lessons.findIndex((lesson) => isOf(lesson, at.file));
  const once = new Map(
    problems.map((problem) => [JSON.stringify([problem.at, problem.code, problem.message]), problem]),
  );
  return [...once.values()].toSorted(
    (a, b) =>
      rank(a) - rank(b) || byText(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column,
  );
}
