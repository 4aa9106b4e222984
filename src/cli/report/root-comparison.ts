import type { Comparison } from '../../core/compare/compare.ts';

/** The comparison of a root, named where there are several. */
export type RootComparison = Readonly<{ root: string | null; comparison: Comparison }>;
