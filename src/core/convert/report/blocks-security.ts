import type { Verdict } from '../verdict.ts';

/** Whether a security control would be gone: then nothing is applied before a person has seen to it. */
export const blocksSecurity = (report: readonly Verdict[]): boolean => report.some(({ loss }) => loss === 4);
