import type { BuildProblem } from './build.ts';
import type { Place } from './traced.ts';

/** What goes wrong in a build, as it is met. */
export type ProblemList = Readonly<{
  problems: readonly BuildProblem[];
  /** kustomize refuses the build. */
  error: (at: Place | null, message: string) => void;
  /** kustomize refuses the build, because a file or folder is not here: objects are missing. */
  missing: (at: Place | null, message: string) => void;
  /** A value is not known here. */
  note: (at: Place | null, message: string) => void;
  /** Something is not here, so what follows from it is not known, and objects may be missing. */
  unknown: (at: Place | null, message: string) => void;
  /** Whether objects may be missing: what is then not found is no mistake. */
  isPartial: () => boolean;
  /** Marks that objects may be missing, where the reason is reported elsewhere. */
  markPartial: () => void;
}>;

/** An empty list for the build of a folder. */
export function problemList(folder: string): ProblemList {
  const problems: BuildProblem[] = [];
  const seen = new Set<string>();
  let partial = false;
  const add =
    (severity: BuildProblem['severity'], more: Pick<BuildProblem, 'missing'> = {}) =>
    (at: Place | null, message: string): void => {
      // A base that is taken in twice has its problems once.
      const key = JSON.stringify([at?.docId, at?.path, message]);
      if (seen.has(key)) return;
      seen.add(key);
      problems.push({ at, folder, message, severity, ...more });
    };
  const note = add('info');
  const missing = add('error', { missing: true });
  return {
    problems,
    error: add('error'),
    missing: (at, message) => {
      partial = true;
      missing(at, message);
    },
    note,
    unknown: (at, message) => {
      partial = true;
      note(at, message);
    },
    isPartial: () => partial,
    markPartial: () => {
      partial = true;
    },
  };
}
