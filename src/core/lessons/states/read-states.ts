import { nearNames } from '../../text/near-names.ts';
import type { Lesson } from '../format/lesson.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { Pack } from '../format/pack.ts';
import type { LessonPlace } from '../format/place.ts';
import {
  endOf,
  type LessonStates,
  type LessonVariant,
  type ReadStates,
  type StateFiles,
} from './lesson-states.ts';
import { asksOfLearner } from '../checks/asks-of-learner.ts';
import { overlaid } from './overlaid.ts';
import { readAttempts } from './read-attempts.ts';
import { baseName, filesBelow, foldersBelow } from './state-folders.ts';

type Report = (problem: LessonProblem) => void;

/** What states are read from: the lesson and the files and lessons around it. */
type Source = Readonly<{ pack: Pack; lesson: Lesson; report: Report }>;

/**
 * The states of a lesson: its start, overlaid by the files of each solution folder; an empty file removes one.
 * Never throws: what is missing is a problem, and the state goes without it.
 */
export function readStates(pack: Pack, lesson: Lesson): ReadStates {
  const problems: LessonProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  return { states: statesOf({ pack, lesson, report }, []), problems };
}

/** @param seen the lessons that begin where this one ends, so that a circle is found */
function statesOf(source: Source, seen: readonly string[]): LessonStates {
  const { pack, lesson, report } = source;
  const start = startOf(source, seen);
  const { byStep } = changesIn(source, inLesson(lesson, 'solution'));
  const solutions = statesAfter(lesson, start, byStep);
  const states = { start, solutions };
  // Whoever only begins where this lesson ends needs no more of it.
  if (seen.length > 0) return { ...states, alternatives: [], attempts: [] };
  return {
    ...states,
    alternatives: alternativesOf(source, start, byStep),
    attempts: readAttempts({ pack, lesson, report }, { ...states, alternatives: [], attempts: [] }),
  };
}

const inLesson = ({ folder }: Lesson, path: string): string => (folder === '' ? path : `${folder}/${path}`);

function startOf({ pack, lesson, report }: Source, seen: readonly string[]): StateFiles {
  if (lesson.start.from === 'files') return startFiles({ pack, lesson, report }, lesson.start.files);
  const { text: id, at } = lesson.start.lesson;
  const other = pack.lessons.find((one) => one.id === id);
  const fail = (message: string): StateFiles => {
    report({ code: 'lesson/reference', severity: 'error', message, at });
    return new Map();
  };
  if (!other) {
    const [near] = nearNames(
      id,
      pack.lessons.map((one) => one.id),
      1,
    );
    return fail(
      `There is no lesson ${id} to begin from.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
  }
  if (seen.includes(id) || id === lesson.id)
    return fail(`Lesson ${lesson.id} begins where ${id} ends, which begins where this one ends.`);
  // What is wrong with the other lesson is said of that lesson.
  return endOf(statesOf({ pack, lesson: other, report: () => {} }, [...seen, lesson.id]));
}

function startFiles(
  { pack, lesson, report }: Source,
  files: readonly Readonly<{ text: string; at: LessonPlace }>[],
): StateFiles {
  // Of two files with one name the later counts: a lesson may have its own `apps.yaml` over the shared one.
  const start = new Map<string, string>();
  for (const { text: path, at } of files) {
    // `start/…` is in the folder of the lesson, everything else below the pack.
    const candidates = [inLesson(lesson, path), path];
    const found = candidates.find((candidate) => pack.files.has(candidate));
    const name = baseName(path);
    if (found === undefined) {
      const [near] = nearNames(path, namesOfFiles(pack, lesson), 1);
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      report({
        code: 'lesson/reference',
        severity: 'error',
        message: `There is no file ${path}.${hint}`,
        at,
      });
    } else start.set(name, pack.files.get(found) ?? '');
  }
  return start;
}

/** What `start` can name, as it is written there. */
const namesOfFiles = (pack: Pack, lesson: Lesson): readonly string[] =>
  [...pack.files.keys()].filter(isManifest).map((path) => {
    const own = `${lesson.folder}/`;
    return lesson.folder !== '' && path.startsWith(own) ? path.slice(own.length) : path;
  });

export const isManifest = (path: string): boolean => /\.(?:ya?ml|json)$/i.test(path);

/** What a solution folder changes, by index of the step; `whole` where it only has files for the end. */
type Changes = Readonly<{ byStep: ReadonlyMap<number, StateFiles>; whole: boolean }>;

/** Reads `1-paths/…` for step 1, and files without a folder for the last step with goals. */
function changesIn({ pack, lesson, report }: Source, folder: string): Changes {
  const { steps } = lesson;
  const wrong = (file: string, message: string): void =>
    report({ code: 'lesson/format', severity: 'error', message, at: { file, line: 1, column: 1 } });
  const byStep = new Map<number, StateFiles>();
  for (const name of foldersBelow(pack.files, folder)) {
    const number = Number(/^(\d+)(?:-|$)/.exec(name)?.[1] ?? NaN);
    const files = filesBelow(pack.files, `${folder}/${name}`).filter(({ path }) => isManifest(path));
    const file = `${folder}/${name}/${files[0]?.path ?? ''}`;
    if (!(number >= 1 && number <= steps.length))
      wrong(
        file,
        `The folder ${name} belongs to no step: it begins with the number of one, from 1 to ${steps.length}.`,
      );
    else if (byStep.has(number - 1)) wrong(file, `Two folders are for step ${number}.`);
    else byStep.set(number - 1, new Map(files.map(({ path, text }) => [baseName(path), text])));
  }
  const loose = filesBelow(pack.files, folder).filter(({ path }) => !path.includes('/') && isManifest(path));
  const [first] = loose;
  if (!first) return { byStep, whole: false };
  if (byStep.size > 0) {
    wrong(
      `${folder}/${first.path}`,
      'A solution is files for the last step, or a folder for each step that changes something, not both.',
    );
    return { byStep, whole: false };
  }
  byStep.set(lastWithGoals(lesson), new Map(loose.map(({ path, text }) => [path, text])));
  return { byStep, whole: true };
}

/** The states after each step: each overlays the one before. */
function statesAfter(
  { steps }: Lesson,
  start: StateFiles,
  changes: Changes['byStep'],
): readonly StateFiles[] {
  let state = start;
  return steps.map((_, index) => {
    state = overlaid(state, changes.get(index));
    return state;
  });
}

/** Behind the last step in which files are to be changed there may be questions, and requests to send. */
export function lastWithGoals({ steps }: Lesson): number {
  const last = steps.findLastIndex(({ goals }) => goals.some(({ check }) => !asksOfLearner(check)));
  return last < 0 ? Math.max(0, steps.length - 1) : last;
}

/** Each alternative: whole, or with the solution of the lesson for the steps that it says nothing of. */
function alternativesOf(
  source: Source,
  start: StateFiles,
  solution: Changes['byStep'],
): readonly LessonVariant[] {
  const { pack, lesson } = source;
  const folder = inLesson(lesson, 'alternatives');
  return foldersBelow(pack.files, folder).map((name) => {
    const [first] = filesBelow(pack.files, `${folder}/${name}`);
    const { byStep, whole } = changesIn(source, `${folder}/${name}`);
    const changes = whole ? byStep : new Map([...solution, ...byStep]);
    return {
      name,
      whole,
      solutions: statesAfter(lesson, start, changes),
      at: { file: `${folder}/${name}/${first?.path ?? ''}`, line: 1, column: 1 },
    };
  });
}
