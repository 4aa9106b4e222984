import { posix } from 'node:path';
import { goalsInFiles, type StepInFiles } from '../../core/lessons/check/goals-in-files.ts';
import type { Lesson } from '../../core/lessons/format/lesson.ts';
import { readStates } from '../../core/lessons/states/read-states.ts';
import type { StateFiles } from '../../core/lessons/states/lesson-states.ts';
import { listed } from '../../core/text/words.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { readInput } from '../input/read-input.ts';
import { printable } from '../report/printable.ts';
import type { Terminal } from '../terminal.ts';
import { lessonOf, openPackInput } from './open-pack-input.ts';
import { jsonText } from '../report/json-text.ts';

type Options = Readonly<{
  /** The lesson, or a pack with `only`; undefined where the folder itself is one. */
  lesson: string | undefined;
  only: string | undefined;
  format: 'text' | 'json';
}>;

/**
 * `lesson status`: which goals of a lesson hold in the files of a folder. Of a folder that is a lesson itself, in the files
 * that it begins with.
 */
export async function lessonStatus(
  folder: string,
  { lesson: named, only, format }: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = openPackInput(named ?? folder, terminal, only);
  if (!opened) return EXIT.refused;
  const lesson = lessonOf(opened);
  if (!lesson) {
    terminal.note(
      printable(
        `${named ?? folder}: This pack has several lessons (${listed(opened.pack.lessons.map(({ id }) => id))}): name one with --only.`,
      ),
    );
    return EXIT.refused;
  }
  const files =
    named === undefined ? readStates(opened.pack, lesson).states.start : await filesOf(folder, terminal);
  if (!files) return EXIT.refused;
  const steps = goalsInFiles(opened.pack, lesson, files);
  terminal.out(format === 'json' ? asJson(lesson, steps) : asText(lesson, steps));
  return steps.some(({ goals }) => goals.some(({ met }) => met === false)) ? EXIT.findings : EXIT.ok;
}

/** The manifests of a folder by name; null when they cannot be read, after writing why. */
async function filesOf(folder: string, terminal: Terminal): Promise<StateFiles | null> {
  const input = await readInput([folder], terminal);
  if (input.ok) return new Map(input.files.map(({ path, text }) => [posix.relative(folder, path), text]));
  for (const reason of input.reasons) terminal.note(printable(reason));
  return null;
}

const STATE = { true: 'met', false: 'open', null: 'not known' } as const;

const stateOf = (met: boolean | null): (typeof STATE)[keyof typeof STATE] => STATE[`${met}`];

function asText(lesson: Lesson, steps: readonly StepInFiles[]): string {
  const lines = [`${lesson.id}: ${lesson.title}`];
  for (const [index, { step, goals }] of steps.entries()) {
    lines.push('', `${index + 1} ${step.title}`);
    for (const { goal, met, words } of goals) {
      lines.push(`  ${stateOf(met).padEnd(9)}  ${goal.id}: ${goal.say}`);
      if (met !== true) lines.push(...words.map((line) => `             ${line}`));
    }
  }
  return `${lines.map(printable).join('\n')}\n`;
}

const asJson = (lesson: Lesson, steps: readonly StepInFiles[]): string =>
  jsonText({
    lesson: lesson.id,
    title: lesson.title,
    steps: steps.map(({ step, goals }) => ({
      id: step.id,
      title: step.title,
      goals: goals.map(({ goal, met, words }) => ({
        id: goal.id,
        say: goal.say,
        guard: goal.guard,
        met,
        words,
      })),
    })),
  });
