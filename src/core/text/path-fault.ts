import { MAX_PATH } from './input-limits.ts';

/** Why a text is no path of a file. */
export type PathFault = 'empty' | 'spaces' | 'parts' | 'long' | 'control';

/**
 * What is drawn, carried out, or shown in another order instead of being a letter; and halves of letters. Linear in the
 * length, which is tested before.
 */
const NO_LETTERS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;

/** Why a file of a workspace cannot have this path; null when it can. Paths come from anywhere: links, archives, disks. */
export function pathFault(path: string): PathFault | null {
  if (path.length > MAX_PATH) return 'long';
  if (path.trim() === '') return 'empty';
  if (path !== path.trim()) return 'spaces';
  if (NO_LETTERS.test(path)) return 'control';
  return path.split('/').some((part) => part === '' || part === '.' || part === '..') ? 'parts' : null;
}

/** A path that may be none, for a message: short, and without what a line cannot hold. */
export const shownPath = (path: string): string => {
  const shown = JSON.stringify(path.length > SHOWN ? `${path.slice(0, SHOWN)}…` : path).slice(1, -1);
  return shown.replace(new RegExp(NO_LETTERS, 'gu'), '\ufffd');
};

const SHOWN = 80;
