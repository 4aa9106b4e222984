import type { Workshop } from '../workshop/workshop.ts';
import type { WorkshopLesson } from '../workshop/workshop-lessons.ts';
import { readCompletionCode, type CodeFault } from './completion-code.ts';
import { readCompletionJson, type Works } from './completion-file.ts';
import { metOf, type Completion } from './completion.ts';
import { toCsv } from './csv.ts';

/** A learner in the table of a teacher. */
export type CollectedRow = Readonly<{ completion: Completion; works: Works }>;

/** What was found in a text; what is no code of the workshop is said with its line, from 1. */
export type Collected = Readonly<{
  rows: readonly CollectedRow[];
  faults: readonly Readonly<{ line: number; why: CodeFault }>[];
}>;

/** The most characters of a name that are shown. */
const MOST_OF_NAME = 80;

/** Finds completions in what a teacher pasted or dropped: a file of one, or lines with codes, each behind a name or alone. */
export function collect(
  text: string,
  workshop: Pick<Workshop, 'pack' | 'version' | 'nonce'>,
  lessons: readonly WorkshopLesson[],
): Collected {
  const file = readCompletionJson(text);
  if (file) {
    const read = readCompletionCode(file.code, workshop, lessons);
    if (!read.ok) return { rows: [], faults: [{ line: 1, why: read.why }] };
    const completion = { ...read.completion, name: file.name.slice(0, MOST_OF_NAME) };
    return { rows: [{ completion, works: file.works }], faults: [] };
  }
  const rows: CollectedRow[] = [];
  const faults: { line: number; why: CodeFault }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, before = '', code] = /^(.*?)\b(gh1[\s-].*)$/i.exec(line) ?? [];
    if (code === undefined) {
      // The first line of a table holds no code.
      if (!line.startsWith('name,code,')) faults.push({ line: index + 1, why: 'no-code' });
      continue;
    }
    const read = readCompletionCode(code.split(/[,;"]/)[0] ?? '', workshop, lessons);
    const name = before.replaceAll(/^[\s"',]+|[\s"',:;–-]+$/g, '').slice(0, MOST_OF_NAME);
    if (read.ok) rows.push({ completion: { ...read.completion, name }, works: {} });
    else faults.push({ line: index + 1, why: read.why });
  }
  return { rows: merged([], rows), faults };
}

/** Rows with further ones: what a learner hands in again replaces what they handed in before. */
export function merged(
  before: readonly CollectedRow[],
  more: readonly CollectedRow[],
): readonly CollectedRow[] {
  const keyOf = ({ completion }: CollectedRow): string =>
    completion.name === '' ? JSON.stringify(completion) : `name:${completion.name.toLowerCase()}`;
  return [...new Map([...before, ...more].map((row) => [keyOf(row), row])).values()];
}

/** Goals that learners have not met, those that most are stuck at first. */
export function stuckGoals(
  rows: readonly CollectedRow[],
  lessons: readonly WorkshopLesson[],
): readonly Readonly<{ lesson: string; say: string; count: number }>[] {
  return lessons
    .flatMap(({ title, goals }, at) =>
      goals.map(({ say }, goal) => ({
        lesson: title,
        say,
        count: rows.filter(({ completion }) => completion.lessons[at]?.goals[goal] === false).length,
      })),
    )
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** The table as CSV. */
export const collectedCsv = (rows: readonly CollectedRow[], lessons: readonly WorkshopLesson[]): string =>
  toCsv([
    [
      'name',
      'met',
      'goals',
      'minutes',
      'right at first',
      ...lessons.flatMap(({ title }) => [title, `${title}: help`]),
    ],
    ...rows.map(({ completion }) => {
      const { met, goals } = metOf(completion.lessons);
      const each = completion.lessons.flatMap((one) => {
        const help = [one.hint ? 'hint' : '', one.solution ? 'solution' : ''].filter((word) => word !== '');
        return [`${metOf([one]).met} of ${one.goals.length}`, help.join(' and ')];
      });
      return [completion.name, met, goals, completion.minutes, completion.right, ...each];
    }),
  ]);
