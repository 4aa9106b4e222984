import type { Finding } from './finding.ts';
import { rules } from './registry.ts';

const codes: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule.once === 'file').map(({ code }) => code),
);

/**
 * Whether a finding is a note about a whole file: that it is for another tool, or that values are filled in later. There
 * is nothing to do about it.
 */
export const isFileNote = ({ code }: Pick<Finding, 'code'>): boolean => codes.has(code);
