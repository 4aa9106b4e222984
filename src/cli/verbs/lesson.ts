import { badUsage } from '../bad-usage.ts';
import { defineVerb } from '../define-verb.ts';
import type { ExitCode } from '../exit-code.ts';
import { nearNames } from '../../core/text/near-names.ts';
import type { Terminal } from '../terminal.ts';

const ACTIONS = ['check', 'new', 'pack', 'status'] as const;
type Action = (typeof ACTIONS)[number];

const FORMATS = ['text', 'json'] as const;

export const lesson = defineVerb({
  name: 'lesson',
  summary: 'Checks lessons, begins new ones, makes one file or a link of a pack.',
  options: {
    output: {
      value: 'FORMAT|FILE',
      short: 'o',
      help: 'check and status: text (default) or json. pack: the file to write (.zip, or .json), or link to print one.',
    },
    'fail-on': {
      value: 'SEVERITY',
      choices: ['error', 'warning'],
      default: 'error',
      help: 'check: from which severity on the exit code is 1.',
    },
    only: { value: 'LESSON', help: 'check and status: only this lesson of the pack, by its id.' },
    lesson: {
      value: 'FOLDER',
      help: 'status: the lesson (or a pack, with --only) whose goals are looked for in the files.',
    },
    json: { help: 'status: the same as -o json.' },
    app: {
      value: 'ADDRESS',
      default: '',
      help: 'pack -o link: the address of the app, which the link begins with.',
    },
  },
  exitCodes:
    '0 done; 1 problems at or above the --fail-on level (check), or goals that are open (status); 2 bad usage or a pack that cannot be opened',
  details: `gatehouse lesson check FOLDER...          is each lesson of a pack sound
gatehouse lesson new FOLDER               a pack with one small lesson, to begin from
gatehouse lesson pack FOLDER -o FILE      the one file that the app opens
gatehouse lesson pack FOLDER -o link      a link that carries the pack
gatehouse lesson status FOLDER --lesson LESSON
                                          which goals hold in the files of a folder

A pack is a folder with pack.yaml, a zip archive of one, or the file or link that pack makes. check also takes the
folder of one lesson. It proves that the start of each step leaves its goals open, that its solution meets them, that
attempts do not, that alternatives do, that every hint can be reached, that predictions have one right answer, and
that every name means something. Each problem is a line: file:line:column severity message [code].`,

  async run(call, terminal): Promise<ExitCode> {
    const [first = '', ...inputs] = call.inputs;
    const action = ACTIONS.find((one) => one === first);
    const refuse = (reason: string): ExitCode => badUsage(terminal, 'lesson', reason);
    if (!action) return refuse(noAction(first));
    const [input, second] = inputs;
    if (input === undefined) return refuse(`name a folder behind ${action}.`);
    if (action !== 'check' && second !== undefined)
      return refuse(`${action} takes one folder, not ${inputs.length}.`);
    return act(action, inputs, call.values, terminal, refuse);
  },
});

type Values = Readonly<{
  output: string | undefined;
  'fail-on': 'error' | 'warning';
  only: string | undefined;
  lesson: string | undefined;
  json: boolean;
  app: string;
  quiet: boolean;
}>;

/** Other verbs do not load what only lessons need. */
async function act(
  action: Action,
  inputs: readonly string[],
  { output, only, quiet, json, lesson: named, app, 'fail-on': failOn }: Values,
  terminal: Terminal,
  refuse: (reason: string) => ExitCode,
): Promise<ExitCode> {
  const [input = ''] = inputs;
  if (action === 'new') {
    const { newPack } = await import('../lesson/new-pack.ts');
    return newPack(input, quiet, terminal);
  }
  if (action === 'pack') {
    if (output === undefined) return refuse('pack takes -o with the file to write, or -o link.');
    const { writePackFile } = await import('../lesson/write-pack-file.ts');
    return writePackFile(input, { output, app, quiet }, terminal);
  }
  const format = json ? 'json' : FORMATS.find((one) => one === (output ?? 'text'));
  if (!format) return refuse(`${action} takes -o text or -o json, not '${output}'.`);
  if (action === 'check') {
    const { checkLessons } = await import('../lesson/check-lessons.ts');
    return checkLessons(inputs, { format, failOn, only, quiet }, terminal);
  }
  const { lessonStatus } = await import('../lesson/lesson-status.ts');
  return lessonStatus(input, { lesson: named, only, format }, terminal);
}

function noAction(first: string): string {
  const [near] = nearNames(first, ACTIONS, 1);
  const names = ACTIONS.join(', ');
  return `'${first}' is not one of ${names}${near === undefined ? '.' : `; did you mean '${near}'?`}`;
}
