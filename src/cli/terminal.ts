import type { ReadBytes } from './input/read-bytes.ts';

/** The input and output of the command line: the process, or a test. */
export type Terminal = Readonly<{
  /** Writes results. */
  out: (text: string) => void;
  /** Writes everything else, a line at a time. */
  note: (line: string) => void;
  /** All bytes of standard input, or why it cannot be read. Can be read once. */
  stdin: () => Promise<ReadBytes>;
  /** Whether a person reads the results: then they come with code frames. */
  interactive: boolean;
  /** Whether a person is at both ends, so that something may wait for one: neither in a pipe nor in a pipeline. */
  attended?: boolean;
  /** Whether results may be coloured. */
  colours: boolean;
  /** Whether a file or folder may be read, by its path without links; all may where this is absent. */
  mayRead?: (real: string) => boolean;
}>;
