import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Writes in one line what is invalid, and where the help is. */
export function badUsage(terminal: Terminal, verb: string | null, reason: string): ExitCode {
  const command = verb === null ? 'gatehouse' : `gatehouse ${verb}`;
  terminal.note(`${command}: ${reason} See ${command} --help.`);
  return EXIT.refused;
}
