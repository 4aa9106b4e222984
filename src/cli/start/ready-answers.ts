import { runCli } from '../run-cli.ts';
import type { Terminal } from '../terminal.ts';
import { verbs } from '../verbs/registry.generated.ts';

const silent: Terminal = {
  out: () => {},
  note: () => {},
  stdin: async () => ({ ok: true, bytes: new Uint8Array() }),
  interactive: false,
  colours: false,
};

/** What each call prints that asks for a help or the version and for nothing else, by its arguments; for the build. */
export async function readyAnswers(): Promise<Readonly<Record<string, string>>> {
  const calls = [
    ...['--version', '--help', '-h', 'help'].map((ask) => [ask]),
    ...verbs.flatMap(({ name }) => ['--help', '-h', '--version'].map((ask) => [name, ask])),
  ];
  const answers = calls.map(async (args) => {
    let printed = '';
    await runCli(args, { ...silent, out: (text) => (printed += text) });
    return [args.join(' '), printed];
  });
  return Object.fromEntries(await Promise.all(answers));
}
