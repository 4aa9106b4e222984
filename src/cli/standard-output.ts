import { EXIT } from './exit-code.ts';
import { whyUnreadable } from './input/why-unreadable.ts';

/** Writes a line to standard error. */
export const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** Ends the process when its results cannot be written: quietly where no one reads them, else with the reason. */
export function watchStandardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the results may stop reading (`| head`); there is nothing left to do then.
    if (error.code === 'EPIPE') process.exit();
    note(`gatehouse: The results could not be written: ${whyUnreadable(error)}.`);
    process.exit(EXIT.refused);
  });

  // Whom standard error cannot reach still gets the results, and the exit code.
  process.stderr.on('error', () => {});
}
