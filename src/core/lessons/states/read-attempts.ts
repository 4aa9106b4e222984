import type { JsonObject } from '../../yaml/json.ts';
import { asMapping, inside, onlyKeys, text, wrong, writtenList, type Entry } from '../format/entry.ts';
import type { Lesson } from '../format/lesson.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { Pack } from '../format/pack.ts';
import { linesOf, readYaml } from '../format/read-file.ts';
import { stateBefore, type LessonAttempt, type LessonStates, type StateFiles } from './lesson-states.ts';
import { overlaid } from './overlaid.ts';
import { baseName, filesBelow, foldersBelow } from './state-folders.ts';

type Source = Readonly<{ pack: Pack; lesson: Lesson; report: (problem: LessonProblem) => void }>;

export const EXPECT_FILE = 'expect.yaml';

/** What is tried in `attempts/<name>`: files over the start, or over the state before the step that `expect.yaml` names. */
export function readAttempts(source: Source, states: LessonStates): readonly LessonAttempt[] {
  const { pack, lesson } = source;
  const folder = lesson.folder === '' ? 'attempts' : `${lesson.folder}/attempts`;
  return foldersBelow(pack.files, folder).map((name) => {
    const all = filesBelow(pack.files, `${folder}/${name}`);
    const files = all.filter(({ path }) => path !== EXPECT_FILE);
    const expectation = all.find(({ path }) => path === EXPECT_FILE);
    const file = `${folder}/${name}/${EXPECT_FILE}`;
    const { step, unmet } = expectation
      ? readExpectation(file, expectation.text, source)
      : { step: null, unmet: null };
    const at = { file: expectation ? file : `${folder}/${name}/${files[0]?.path ?? ''}`, line: 1, column: 1 };
    return { name, step, unmet, at, files: overlaid(stateBefore(states, step ?? 0), byName(files)) };
  });
}

const byName = (files: readonly Readonly<{ path: string; text: string }>[]): StateFiles =>
  new Map(files.map(({ path, text: written }) => [baseName(path), written]));

type Expectation = Pick<LessonAttempt, 'step' | 'unmet'>;

function readExpectation(file: string, written: string, { lesson, report }: Source): Expectation {
  const lines = linesOf(file, written, report);
  const yaml = lines && readYaml({ file, lines, start: 0, end: lines.text.length }, report);
  const entry = yaml && asMapping(yaml, EXPECT_FILE);
  if (!entry) return { step: null, unmet: null };
  onlyKeys(entry, ['unmet', 'step', 'because'], EXPECT_FILE);
  const unmet = writtenList(entry, 'unmet');
  return { step: stepIn(entry, lesson), unmet: unmet.length > 0 ? unmet : null };
}

/** The step that is named by its number or its id; null for none. */
function stepIn(entry: Entry<JsonObject>, { steps }: Lesson): number | null {
  const named = inside(entry, 'step');
  if (named.value === null) return null;
  const name = text.read(named.value);
  const index = steps.findIndex(({ id }, at) => name === id || name === String(at + 1));
  if (index >= 0) return index;
  wrong(named, `There is no step ${name ?? ''}: name it by its number or its id.`, {
    code: 'lesson/reference',
  });
  return null;
}
