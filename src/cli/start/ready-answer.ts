import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file with the answers, beside the bundle. */
export const ANSWERS = 'answers.json';

/** What the last argument of a call with a ready answer can be. */
const ASKS: ReadonlySet<string | undefined> = new Set(['--help', '-h', 'help', '--version']);

/**
 * What a call prints that asks for a help or the version, from the answers that were written down when the command line was
 * built (`ready-answers.ts`): nothing else of the program is loaded for them. Undefined for every other call.
 *
 * @param folder where the bundle is
 */
export function readyAnswer(args: readonly string[], folder: string): string | undefined {
  if (!ASKS.has(args.at(-1))) return undefined;
  const answers = JSON.parse(readFileSync(join(folder, ANSWERS), 'utf8')) as Readonly<Record<string, string>>;
  const call = args.join(' ');
  return Object.hasOwn(answers, call) ? answers[call] : undefined;
}
