import { listed } from '../text/words.ts';

/** The roots that have a finding, behind its message, where others that build the same file have not. */
export const inRoots = (roots: readonly string[] | null): string =>
  roots === null ? '' : ` (in ${listed(roots)})`;
