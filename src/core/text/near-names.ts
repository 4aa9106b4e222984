import { distance } from 'fastest-levenshtein';
import { letterTree, namesBelow, namesWithin } from './letter-tree.ts';

/** No name of Kubernetes is longer, and comparing takes the product of the lengths. */
const MAX_LENGTH = 253;

/**
 * The names that may have been meant by `name`, nearest first: those that differ by a third of their letters at most,
 * or that one of the two begins with.
 */
export function nearNames(name: string, candidates: Iterable<string>, most = 3): readonly string[] {
  if (name.length > MAX_LENGTH) return [];
  return nearest(name, new Set(candidates), most);
}

function nearest(name: string, candidates: Iterable<string>, most: number): readonly string[] {
  return [...candidates]
    .filter((candidate) => candidate !== name && candidate !== '' && candidate.length <= MAX_LENGTH)
    .map((candidate) => ({ candidate, edits: editsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => {
      const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
      return isLonger(candidate, name) || isLonger(name, candidate) || edits <= allowed;
    })
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const isLonger = (longer: string, name: string): boolean => longer.startsWith(`${name}-`);

/** Among more names than this, one that differs by more than a few letters is near by chance. */
const MANY = 1000;

/** So many edits are looked for first: nearly all slips are among them, changed places included. */
const FEW_EDITS = 2;

/**
 * The same for a list that many names are compared with: made ready once, here, it is not gone through for each of them. Of more
 * than a thousand names only those are near that differ by two letters, or that one of the two begins with.
 */
export function nearNamesAmong(
  candidates: readonly string[],
): (name: string, most?: number) => readonly string[] {
  const names = [...new Set(candidates)];
  const tree = letterTree(names);
  const known = new Set(names);
  const byLetters = new Map<string, string[]>();
  for (const one of names) {
    const letters = sorted(one.toLowerCase());
    const others = byLetters.get(letters);
    if (others) others.push(one);
    else byLetters.set(letters, [one]);
  }
  return (name, most = 3) => {
    if (name.length > MAX_LENGTH) return [];
    const text = name.toLowerCase();
    // Letters that changed places count as one edit.
    const swapped = byLetters.get(sorted(text)) ?? [];
    const next = nearest(name, new Set([...namesWithin(tree, text, 1), ...swapped]), most);
    if (next.length === most && next.every((one) => editsBetween(text, one.toLowerCase()) === 1)) return next;
    const close = nearest(name, namesWithin(tree, text, FEW_EDITS), most);
    if (close.length === most) return close;
    if (names.length <= MANY) return nearest(name, names, most);
    const shorter = [...name.matchAll(/-/g)].map(({ index }) => name.slice(0, index));
    const begun = [...shorter.filter((one) => known.has(one)), ...namesBelow(tree, `${name}-`, most)];
    return nearest(name, new Set([...close, ...begun]), most);
  };
}

/**
 * What a misspelt name may be meant as: names that differ by a letter (two, in names of eight letters and more), by what
 * separates its words, or by their order. Several are as near only where all differ by a letter, or where the order
 * differs: then a word may as well stand for one that begins alike (rate-limit: limit-rate, limit-rpm, limit-rps).
 */
export function misspeltNames(name: string, candidates: readonly string[]): readonly string[] {
  if (name.length > MAX_LENGTH || candidates.includes(name)) return [];
  const most = name.length < 8 ? 1 : 2;
  const near = candidates
    .map((candidate) => ({
      candidate,
      edits: wordsOf(candidate) === wordsOf(name) ? 0 : editsBetween(name, candidate),
    }))
    .filter(({ edits }) => edits <= most);
  const fewest = Math.min(...near.map(({ edits }) => edits));
  const best = near.filter(({ edits }) => edits === fewest).map(({ candidate }) => candidate);
  if (best.length > 1) return fewest <= 1 ? best : [];
  const [only] = best;
  if (only === undefined || fewest > 0 || joined(only) === joined(name)) return best;
  return [only, ...candidates.filter((candidate) => candidate !== only && isAbbreviated(name, candidate))];
}

/** Whether two names have the same words, but for one that begins alike. */
function isAbbreviated(name: string, candidate: string): boolean {
  const [words, others] = [splitWords(name), splitWords(candidate)];
  const [word, ...more] = words.filter((one) => !others.includes(one));
  const other = others.find((one) => !words.includes(one));
  return words.length === others.length && more.length === 0 && word?.[0] === other?.[0];
}

/** The words of a name, whatever separates them and in whatever order they are. */
const wordsOf = (name: string): string => splitWords(name).sort().join('');

const joined = (name: string): string => splitWords(name).join('');

const splitWords = (name: string): string[] => name.toLowerCase().split(/[-_.]/);

/** How many letters must be added, dropped or replaced to make `a` into `b`; two that changed places count as one. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  const isSwap = edits === 2 && a.length === b.length && sorted(a) === sorted(b);
  return isSwap ? 1 : edits;
}

const sorted = (text: string): string => [...text].sort().join('');
