import type { Settings } from '../../model/options.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { countWords } from './count-words.ts';
import {
  asMapping,
  inside,
  isId,
  itemsOf,
  oneOf,
  onlyKeys,
  optional,
  required,
  text,
  wrong,
  writtenList,
  type Entry,
} from './entry.ts';
import {
  LESSON_MODES,
  type Goal,
  type HintLadder,
  type Lesson,
  type LessonStart,
  type Lock,
  type Prediction,
  type Step,
} from './lesson.ts';
import { readHead } from './lesson-head.ts';
import type { LessonProblem } from './lesson-problem.ts';
import type { LessonPlace } from './place.ts';
import { readBody, type BodyPart, type BodySection } from './read-body.ts';
import { linesOf, readFrontMatter, readYaml } from './read-file.ts';
import { readGoals } from './read-goals.ts';
import { readHints } from './read-hints.ts';
import { readOptions } from './read-options.ts';
import { readPredictions } from './read-predictions.ts';
import { readScreen } from './read-screen.ts';
import { selectorOf, writtenAt } from './read-selectors.ts';
import type { Prose } from './prose.ts';
import type { ProseSource } from './to-prose.ts';

const KEYS = [
  'lesson',
  'title',
  'minutes',
  'learns',
  'corrects',
  'start',
  'from',
  'needs',
  'locked',
  'faults',
  'leaves',
  'mode',
  'screen',
  'options',
];

/** What of a lesson stands in other files than its own. */
type Around = Readonly<{
  /** The options of the pack. */
  options: Settings;
  notes: Prose;
  report: (problem: LessonProblem) => void;
}>;

/** Reads `lesson.md`. Null where its front matter does not say what it is; what else cannot be read is left out, with problems. */
export function readLesson(
  file: string,
  written: string,
  around: Around,
): Omit<Lesson, 'translations'> | null {
  const { report } = around;
  const lines = linesOf(file, written, report);
  const front = lines && readFrontMatter(file, lines, report);
  if (!front) return null;
  const { entry, end } = front;
  onlyKeys(entry, KEYS, 'The front matter');
  const { what, head } = readHead(entry, file);
  const body = readBody(end, { file, lines, report });
  const rest = {
    start: readStart(entry, what),
    needs: writtenList(entry, 'needs'),
    locked: readLocks(inside(entry, 'locked')),
    faults: writtenList(entry, 'faults'),
    leaves: writtenList(entry, 'leaves'),
    mode: optional(entry, 'mode', oneOf(LESSON_MODES)) ?? 'guided',
    screen: readScreen(inside(entry, 'screen')),
    options: { ...around.options, ...readOptions(inside(entry, 'options')) },
    introduction: readIntroduction(body.introduction, report),
    steps: body.sections.map((section) => readStep(section, { file, lines, report })),
    notes: around.notes,
    at: entry.placeOf(['title'], 'key'),
  };
  if (rest.steps.length === 0)
    wrong(entry, `${what} has no step: every heading ## begins one.`, { part: 'entry' });
  return head && { ...head, ...rest };
}

function readStart(entry: Entry<JsonObject>, what: string): LessonStart {
  const lesson = writtenAt(entry, 'from');
  const files = writtenList(entry, 'start');
  if (lesson && files.length > 0)
    wrong(entry, `${what} begins with files (start) or where a lesson ends (from), not both.`, {
      path: ['from'],
      part: 'key',
    });
  if (lesson) return { from: 'lesson', lesson };
  if (files.length === 0)
    wrong(entry, `${what} has no start: a list of files below the pack, or from with the id of a lesson.`, {
      part: 'entry',
    });
  return { from: 'files', files };
}

const readLocks = (entry: Entry): readonly Lock[] =>
  itemsOf(entry, 'locked').flatMap((item) => {
    const short = text.read(item.value);
    const long = short === undefined ? asMapping(item, 'A lock is a selector, or') : null;
    if (long) onlyKeys(long, ['of', 'why'], 'A lock');
    const of = short ?? (long && required(long, 'of', text, 'A lock'));
    if (of === undefined || of === null) return [];
    const at = long ? long.placeOf(['of']) : item.placeOf([]);
    const selector = selectorOf({ text: of, at }, item.report);
    return selector ? [{ selector, why: (long && optional(long, 'why', text)) ?? null, at }] : [];
  });

const proseOf = (parts: readonly BodyPart[]): Prose =>
  parts.flatMap((part) => (part.type === 'prose' ? part.prose : []));

function readIntroduction(parts: readonly BodyPart[], report: Around['report']): Prose {
  for (const part of parts)
    if (part.type !== 'prose')
      report({
        code: 'lesson/format',
        severity: 'error',
        message: `This block ${part.type} belongs to no step: write a heading ## above it.`,
        at: part.at,
      });
  return proseOf(parts);
}

const misplaced = (
  { type, at }: Readonly<{ type: string; at: LessonPlace }>,
  report: Around['report'],
): void =>
  report({
    code: 'lesson/format',
    severity: 'error',
    message: `A block ${type} belongs into the glossary.`,
    at,
  });

function readStep({ title, id, parts, at }: BodySection, { report }: ProseSource): Step {
  const goals: Goal[] = [];
  const predictions: Prediction[] = [];
  const hints: HintLadder[] = [];
  const firstGoals = parts.findIndex(({ type }) => type === 'goals');
  const hasGoalsAbove = (index: number): boolean => firstGoals >= 0 && firstGoals < index;
  for (const [index, part] of parts.entries()) {
    if (part.type === 'prose') continue;
    const block = readYaml(part.yaml, report);
    if (!block) continue;
    if (part.type === 'goals') goals.push(...readGoals(block));
    else if (part.type === 'hints') hints.push(...readHints(block));
    else if (part.type === 'predict')
      predictions.push(...readPredictions(block, hasGoalsAbove(index) ? 'after' : 'before'));
    else misplaced(part, report);
  }
  if (!isId(id))
    report({
      code: 'lesson/ids',
      severity: 'error',
      message: `The id of this step is ${JSON.stringify(id)}, which is not made of a-z, 0-9 and -. Write one behind the heading: ## ${title} {#id}.`,
      at,
    });
  const above = proseOf(parts.filter((_, index) => !hasGoalsAbove(index)));
  const after = proseOf(parts.filter((_, index) => hasGoalsAbove(index)));
  return {
    id,
    title,
    prose: above,
    after,
    predictions,
    goals,
    hints,
    words: countWords(above) + countWords(after),
    at,
  };
}
