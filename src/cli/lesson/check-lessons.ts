import { checkPack } from '../../core/lessons/check/check-pack.ts';
import type { LessonProblem } from '../../core/lessons/format/lesson-problem.ts';
import { counted } from '../../core/text/words.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { openPackInput, problemLine, type OpenedPack } from './open-pack-input.ts';
import { jsonText } from '../report/json-text.ts';

type Options = Readonly<{
  format: 'text' | 'json';
  failOn: LessonProblem['severity'];
  only: string | undefined;
  quiet: boolean;
}>;

type Found = Readonly<{ opened: OpenedPack; problems: readonly LessonProblem[] }>;

/** `lesson check`: the problems of each pack, and 1 where there are some. */
export function checkLessons(
  inputs: readonly string[],
  { format, failOn, only, quiet }: Options,
  terminal: Terminal,
): ExitCode {
  const opened = inputs.map((input) => openPackInput(input, terminal, only));
  const all = opened.filter((one) => one !== null);
  // What cannot be read could be what is wrong: then nothing else is reported.
  if (all.length < opened.length) return EXIT.refused;
  const found = all.map((one): Found => ({ opened: one, problems: checkPack(one, one.only) }));
  terminal.out(format === 'json' ? asJson(found) : asText(found));
  if (!quiet) terminal.note(summary(found));
  const failing = found
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === 'error' || failOn === 'warning');
  return failing.length > 0 ? EXIT.findings : EXIT.ok;
}

const asText = (found: readonly Found[]): string =>
  found
    .flatMap(({ opened, problems }) => problems.map((problem) => `${problemLine(problem, opened.base)}\n`))
    .join('');

const asJson = (found: readonly Found[]): string =>
  jsonText(
    found.flatMap(({ opened: { pack, base }, problems }) =>
      problems.map(({ code, severity, message, at }) => ({
        code,
        severity,
        message,
        lesson: lessonAt(pack.lessons, at.file),
        file: base + at.file,
        line: at.line,
        column: at.column,
      })),
    ),
  );

/** The id of the lesson that a file belongs to; null for those of the pack. */
const lessonAt = (lessons: OpenedPack['pack']['lessons'], file: string): string | null =>
  lessons.find(({ folder }) => folder === '' || file.startsWith(`${folder}/`))?.id ?? null;

function summary(found: readonly Found[]): string {
  const lessons = found.reduce(
    (sum, { opened: { pack, only } }) => sum + (only === undefined ? pack.lessons.length : 1),
    0,
  );
  const problems = found.flatMap((one) => one.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const checked = `Checked ${counted(lessons, 'lesson')}`;
  if (problems.length === 0) return `${checked}: no problems.`;
  return `${checked}: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.`;
}
