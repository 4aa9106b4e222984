import { isObject } from '../../yaml/is-object.ts';
import type { WorkshopLesson } from '../workshop/workshop-lessons.ts';
import { completionCode } from './completion-code.ts';
import { metOf, type Completion } from './completion.ts';
import { toCsv } from './csv.ts';

/** The key by which a JSON is known to be a completion; its value is the form. */
const KEY = 'gatehouseCompletion';

/** The files of a learner as links that open them, by lesson. */
export type Works = Readonly<Record<string, string>>;

/** A completion as a file: goals by id, with what a code cannot hold. */
export const completionJson = (
  completion: Completion,
  lessons: readonly WorkshopLesson[],
  works: Works,
): string =>
  `${JSON.stringify(
    {
      [KEY]: 1,
      name: completion.name,
      code: completionCode(completion),
      minutes: completion.minutes,
      rightAtFirst: completion.right,
      lessons: completion.lessons.map(({ lesson, goals, hint, solution }, index) => ({
        lesson,
        goals: Object.fromEntries(lessons[index]?.goals.map(({ id }, at) => [id, goals[at] ?? false]) ?? []),
        hint,
        solution,
        ...(works[lesson] !== undefined && { work: works[lesson] }),
      })),
    },
    null,
    2,
  )}\n`;

/** A completion as a table, a line for each lesson. */
export const completionCsv = (completion: Completion, lessons: readonly WorkshopLesson[]): string =>
  toCsv([
    ['name', 'code', 'lesson', 'met', 'goals', 'hint', 'solution'],
    ...completion.lessons.map((one, index) => {
      const { met, goals } = metOf([one]);
      const title = lessons[index]?.title ?? one.lesson;
      return [
        completion.name,
        completionCode(completion),
        title,
        met,
        goals,
        one.hint ? 'yes' : 'no',
        one.solution ? 'yes' : 'no',
      ];
    }),
  ]);

/** Name, code and links of such a JSON; null for any other text. */
export function readCompletionJson(
  text: string,
): Readonly<{ name: string; code: string; works: Works }> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Most of what is pasted is no JSON: it is looked through for codes.
    return null;
  }
  if (!isObject(value) || value[KEY] !== 1 || typeof value['code'] !== 'string') return null;
  const lessons: readonly unknown[] = Array.isArray(value['lessons']) ? value['lessons'] : [];
  const works = lessons.flatMap((one): [string, string][] =>
    isObject(one) && typeof one['lesson'] === 'string' && typeof one['work'] === 'string'
      ? [[one['lesson'], one['work']]]
      : [],
  );
  return {
    name: typeof value['name'] === 'string' ? value['name'] : '',
    code: value['code'],
    works: Object.fromEntries(works),
  };
}
