import { EXIT } from './exit-code.ts';
import { readStandardInput } from './input/read-standard-input.ts';
import { whyUnreadable } from './input/why-unreadable.ts';
import { runCli } from './run-cli.ts';
import type { Terminal } from './terminal.ts';

const note = (line: string): void => void process.stderr.write(`${line}\n`);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the results may stop reading (`| head`); there is nothing left to do then.
  if (error.code === 'EPIPE') process.exit();
  note(`gatehouse: The results could not be written: ${whyUnreadable(error)}.`);
  process.exit(EXIT.refused);
});

// Whom standard error cannot reach still gets the results, and the exit code.
process.stderr.on('error', () => {});

const interactive = process.stdout.isTTY === true;

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  // Of results that were not written there is one thing to say.
  note: (line) => process.stdout.errored || note(line),
  stdin: readStandardInput,
  interactive,
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
