import { version } from '../../package.json';
import { nearNames } from '../core/text/near-names.ts';
import { badUsage } from './bad-usage.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { generalHelp, verbHelp } from './help-text.ts';
import { readArguments } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { open } from './verbs/open.ts';
import { verbs } from './verbs/registry.generated.ts';
import { visible } from './report/printable.ts';

/**
 * The command line as a function: carries out what `args` say.
 *
 * @param args what stands behind the name of the program
 */
export async function runCli(args: readonly string[], given: Terminal): Promise<ExitCode> {
  // Names of files and what stands in manifests come from anywhere.
  const terminal = { ...given, note: (line: string) => given.note(visible(line)) };
  // Whoever types the name alone wants the window. A script that lost its arguments gets the usage, and does not wait for ever.
  const [first, ...rest] = args.length === 0 && given.attended ? [open.name] : args;
  if (first === '--version') return print(terminal, `${version}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    return print(terminal, generalHelp(verbs));
  }
  const verb = verbs.find(({ name }) => name === first);
  if (!verb) return badUsage(terminal, null, noVerb(first));
  const read = readArguments(rest, verb.options);
  if (!read.ok) return badUsage(terminal, verb.name, read.reason);
  if (read.asks === 'help') return print(terminal, verbHelp(verb));
  if (read.asks === 'version') return print(terminal, `${version}\n`);
  if (verb.takesNoInput && read.call.inputs.length > 0)
    return badUsage(terminal, verb.name, 'It takes no files.');
  if (read.call.inputs.length === 0 && !verb.inputIsOptional && !verb.takesNoInput) {
    return badUsage(terminal, verb.name, 'Name at least one file or folder, or - for standard input.');
  }
  const { partial, complete } = read.call.values;
  if (partial && complete)
    return badUsage(
      terminal,
      verb.name,
      'The input is a part of the cluster (--partial) or all of it (--complete), not both.',
    );
  return verb.run(read.call, terminal);
}

function print(terminal: Terminal, text: string): ExitCode {
  terminal.out(text);
  return EXIT.ok;
}

function noVerb(first: string | undefined): string {
  const names = verbs.map(({ name }) => name).join(', ');
  if (first === undefined) return `Name a verb: ${names}.`;
  if (first.startsWith('-')) return `The verb comes before the options: ${names}.`;
  const [near] = nearNames(
    first,
    verbs.map(({ name }) => name),
    1,
  );
  return `Unknown verb '${first}'${near ? `; did you mean '${near}'?` : `, only ${names}.`}`;
}
