import { commonArguments } from '../common-arguments.ts';
import type { Verb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { readArguments } from '../read-arguments.ts';
import type { Answer, ToolContext } from './define-tool.ts';

/**
 * Asks a verb of the command line, so that agents read what the command line says.
 *
 * @param options its own options, as the command line takes them
 * @param paths the paths that an agent named; all have to be in the folder
 * @returns what the verb wrote to standard output, or what it said of bad input
 */
export async function runVerb(
  verb: Verb,
  options: readonly string[],
  paths: readonly string[],
  { root, values, terminal: open }: ToolContext,
): Promise<Readonly<{ ok: true; out: string; notes: readonly string[] }> | Extract<Answer, { ok: false }>> {
  const located = paths.map(root.locate);
  for (const one of located) if (!one.ok) return one;
  const inputs = located.flatMap((one) => (one.ok ? [one.path] : []));
  const read = readArguments([...options, ...commonArguments(values), '--', ...inputs], verb.options);
  if (!read.ok) return { ok: false, reason: read.reason };
  if (read.asks !== null) throw new Error(`No tool asks for ${read.asks}.`);
  const terminal = open();
  const code = await verb.run(read.call, terminal);
  const { out, notes } = terminal.written();
  return code === EXIT.refused ? { ok: false, reason: notes.join('\n') } : { ok: true, out, notes };
}

/** As `runVerb`, for verbs that answer in JSON. */
export async function askVerb(
  ...[verb, options, paths, context]: Parameters<typeof runVerb>
): Promise<Readonly<{ ok: true; json: unknown; notes: readonly string[] }> | Extract<Answer, { ok: false }>> {
  const ran = await runVerb(verb, ['--output=json', ...options], paths, context);
  return ran.ok ? { ok: true, json: JSON.parse(ran.out) as unknown, notes: ran.notes } : ran;
}
