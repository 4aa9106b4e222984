/** The exit codes of a run. */
export const EXIT = {
  /** Done, and nothing at or above the `--fail-on` level. */
  ok: 0,
  /** Done, and there are findings. */
  findings: 1,
  /** Bad usage, or input that cannot be read. */
  refused: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
