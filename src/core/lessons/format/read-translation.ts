import type { LessonProblem } from './lesson-problem.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { asMapping, inside, itemsOf, onlyKeys, optional, requiredId, text, type Entry } from './entry.ts';
import type { Prose } from './prose.ts';
import { readBody, type BodyPart, type BodySection } from './read-body.ts';
import { linesOf, readFrontMatter, readYaml } from './read-file.ts';
import { readHints } from './read-hints.ts';
import { writtenAt } from './read-selectors.ts';
import type { TranslatedGoal, TranslatedPrediction, TranslatedStep, Translation } from './translation.ts';

type Report = (problem: LessonProblem) => void;

/** What stands in the blocks of all steps. */
type Blocks = Readonly<{
  goals: Map<string, TranslatedGoal>;
  predictions: Map<string, TranslatedPrediction>;
}>;

/** Reads `lesson.de.md`: its blocks name ids, and give words alone. */
export function readTranslation(
  {
    file,
    language,
    written,
    notes,
  }: Readonly<{ file: string; language: string; written: string; notes: Prose }>,
  report: Report,
): Translation | null {
  const lines = linesOf(file, written, report);
  const front = lines && readFrontMatter(file, lines, report);
  if (!front) return null;
  const { entry, end } = front;
  onlyKeys(entry, ['original', 'title', 'learns', 'corrects'], 'The front matter of a translation');
  const body = readBody(end, { file, lines, report });
  const blocks: Blocks = { goals: new Map(), predictions: new Map() };
  return {
    language,
    file,
    original: writtenAt(entry, 'original'),
    title: textIn(entry, 'title'),
    learns: textIn(entry, 'learns'),
    corrects: textIn(entry, 'corrects'),
    introduction: proseOf(body.introduction),
    steps: body.sections.map((section) => readSection(section, blocks, report)),
    goals: blocks.goals,
    predictions: blocks.predictions,
    notes,
    at: { file, line: 1, column: 1 },
  };
}

const textIn = (entry: Entry<JsonObject>, key: string): string | null => optional(entry, key, text) ?? null;

const proseOf = (parts: readonly BodyPart[]): Prose =>
  parts.flatMap((part) => (part.type === 'prose' ? part.prose : []));

function readSection({ title, parts, at }: BodySection, blocks: Blocks, report: Report): TranslatedStep {
  const hints = new Map<string, readonly string[]>();
  for (const part of parts) {
    const block = part.type === 'prose' ? null : readYaml(part.yaml, report);
    if (!block) continue;
    if (part.type === 'hints')
      for (const { goal, rungs } of readHints(block)) hints.set(goal ?? 'step', rungs);
    else if (part.type === 'goals') readGoalWords(block, blocks);
    else if (part.type === 'predict') readPredictionWords(block, blocks);
  }
  const goals = parts.findIndex(({ type }) => type === 'goals');
  const isAfter = (index: number): boolean => goals >= 0 && goals < index;
  return {
    title,
    prose: proseOf(parts.filter((_, index) => !isAfter(index))),
    after: proseOf(parts.filter((_, index) => isAfter(index))),
    hints,
    at,
  };
}

function readGoalWords(block: Entry, { goals }: Blocks): void {
  for (const item of itemsOf(block, 'goals')) {
    const entry = asMapping(item, 'A goal');
    const id = entry && requiredId(entry, 'id', 'This goal');
    if (!entry || id === undefined || id === null) continue;
    onlyKeys(entry, ['id', 'say', 'miss'], `Goal ${id} of a translation`);
    goals.set(id, { say: textIn(entry, 'say'), miss: textIn(entry, 'miss'), at: entry.placeOf([]) });
  }
}

function readPredictionWords(block: Entry, { predictions }: Blocks): void {
  for (const item of itemsOf(block, 'predict')) {
    const entry = asMapping(item, 'A prediction');
    const id = entry && requiredId(entry, 'id', 'This prediction');
    if (!entry || id === undefined || id === null) continue;
    onlyKeys(entry, ['id', 'ask', 'because', 'options'], `Prediction ${id} of a translation`);
    predictions.set(id, {
      ask: textIn(entry, 'ask'),
      because: textIn(entry, 'because'),
      options: optionsIn(entry),
      at: entry.placeOf([]),
    });
  }
}

/** What the options say: texts, or `{say: …}` as in the original. */
const optionsIn = (entry: Entry<JsonObject>): readonly string[] =>
  itemsOf(inside(entry, 'options'), 'options').map((item) => {
    const short = text.read(item.value);
    if (short !== undefined) return short;
    const option = asMapping(item, 'An option');
    if (option) onlyKeys(option, ['say'], 'An option of a translation');
    return (option && textIn(option, 'say')) ?? '';
  });
