import { EXIT } from './exit-code.ts';
import { runCli } from './run-cli.ts';
import type { Terminal } from './terminal.ts';

/** The reader of the results may stop reading (`| head`); there is nothing left to do then. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const interactive = process.stdout.isTTY === true;

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  note: (line) => void process.stderr.write(`${line}\n`),
  async stdin() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  interactive,
  colours: interactive && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
};

runCli(process.argv.slice(2), terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (cause: unknown) => {
    // No input should lead here. A bug report needs the stack.
    terminal.note(`gatehouse: Internal error, please report it. ${describe(cause)}`);
    process.exitCode = EXIT.refused;
  },
);

const describe = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
