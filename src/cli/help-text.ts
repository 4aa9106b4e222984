import { commonOptions } from './common-options.ts';
import type { Option, Options, Verb } from './define-verb.ts';

/** What `gatehouse --help` prints. */
export function generalHelp(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  return [
    'Usage: gatehouse <verb> [options] <file|folder|->...',
    '       gatehouse',
    '',
    'Checks Kubernetes manifests for traffic (Gateway API, Ingress and what they lead to) without a cluster.',
    'Without a verb, on a terminal, it opens the folder that it is called in as gatehouse open does.',
    '',
    'Verbs:',
    ...verbs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    INPUT,
    '',
    'Options of every verb:',
    ...optionLines(commonOptions),
    '',
    EXIT_CODES,
    '',
    'gatehouse <verb> --help shows details.',
    '',
  ].join('\n');
}

/** What `gatehouse <verb> --help` prints. */
export function verbHelp(verb: Verb): string {
  const { name, summary, details, options, exitCodes, takesNoInput, takesFolder } = verb;
  return [
    `Usage: gatehouse ${name} [options]${inputsOf(verb)}`,
    '',
    summary,
    '',
    'Options:',
    ...optionLines({ ...options, ...commonOptions }),
    '',
    details.trim(),
    '',
    ...(takesNoInput || takesFolder ? [] : [INPUT, '']),
    ...wrapped(`Exit codes: ${exitCodes}.`, WIDTH),
    '',
  ].join('\n');
}

function inputsOf({ inputIsOptional, takesFolder, takesNoInput }: Verb): string {
  if (takesNoInput) return '';
  if (takesFolder) return inputIsOptional ? ' [folder]' : ' <folder>';
  return ' <file|folder|->...';
}

const INPUT = `Input is YAML or JSON in UTF-8 or UTF-16: files, folders (read with all that is in them: *.yaml, *.yml,
*.json, but nothing hidden and no node_modules), or - for standard input. Results go to standard output,
everything else to standard error.`;

const EXIT_CODES = `Exit codes: 0 done, nothing at or above the --fail-on level; 1 findings or differences; 2 bad usage or unreadable input.`;

/** The column in which options are explained, and that before which lines end. */
const COLUMN = 26;
const WIDTH = 112;

function optionLines(options: Options): readonly string[] {
  return Object.entries(options).flatMap(([name, option]) => {
    const head = `  ${option.short ? `-${option.short}, ` : '    '}--${name}${option.value ? ` ${option.value}` : ''}`;
    const [first = '', ...more] = wrapped(`${option.help}${valuesOf(option)}`);
    const below = more.map((line) => ' '.repeat(COLUMN) + line);
    return head.length + 2 > COLUMN
      ? [head, ' '.repeat(COLUMN) + first, ...below]
      : [head.padEnd(COLUMN) + first, ...below];
  });
}

function wrapped(text: string, width = WIDTH - COLUMN): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length + 1 <= width) lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function valuesOf({ choices, default: fallback, multiple }: Option): string {
  const names = (choices ?? []).map((choice) => (choice === fallback ? `${choice} (default)` : choice));
  return `${names.length > 0 ? ` One of: ${names.join(', ')}.` : ''}${multiple ? ' Repeatable.' : ''}`;
}
