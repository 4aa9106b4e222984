import { EXIT } from './exit-code.ts';
import { readStandardInput } from './input/read-standard-input.ts';
import { runCli } from './run-cli.ts';
import { note, watchStandardOutput } from './standard-output.ts';
import type { Terminal } from './terminal.ts';

watchStandardOutput();

const interactive = process.stdout.isTTY === true;

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  // Of results that were not written there is one thing to say.
  note: (line) => process.stdout.errored || note(line),
  stdin: readStandardInput,
  interactive,
  attended: interactive && process.stdin.isTTY === true && !process.env['CI'],
  colours: interactive && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
};

runCli(process.argv.slice(2), terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (cause: unknown) => {
    // No input should lead here. A bug report needs the stack.
    note(`gatehouse: Internal error, please report it. ${describe(cause)}`);
    process.exitCode = EXIT.refused;
  },
);

const describe = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
