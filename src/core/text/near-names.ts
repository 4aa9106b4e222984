import { distance } from 'fastest-levenshtein';

/** No name of Kubernetes is longer, and comparing takes the product of the lengths. */
const MAX_LENGTH = 253;

/**
 * The names that may have been meant by `name`, nearest first: those that differ by a third of their letters at most,
 * or that one of the two begins with.
 */
export function nearNames(name: string, candidates: Iterable<string>, most = 3): readonly string[] {
  if (name.length > MAX_LENGTH) return [];
  return [...new Set(candidates)]
    .filter((candidate) => candidate !== name && candidate !== '' && candidate.length <= MAX_LENGTH)
    .map((candidate) => ({ candidate, edits: editsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => {
      const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
      const isLonger = candidate.startsWith(`${name}-`) || name.startsWith(`${candidate}-`);
      return isLonger || edits <= allowed;
    })
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/**
 * The one name that a misspelt one can only be meant as: it differs by a letter (two, in names of eight letters and
 * more), by what separates its words, or by their order. Undefined where there is none, or several.
 */
export function misspeltName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  const most = name.length < 8 ? 1 : 2;
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    if (candidate === name) return undefined;
    const edits = wordsOf(candidate) === wordsOf(name) ? 0 : editsBetween(name, candidate);
    if (edits > fewest) continue;
    best = edits < fewest ? candidate : undefined;
    fewest = edits;
  }
  return fewest <= most ? best : undefined;
}

/** The words of a name, whatever separates them and in whatever order they are. */
const wordsOf = (name: string): string => name.toLowerCase().split(/[-_.]/).sort().join('');

/** How many letters must be added, dropped or replaced to make `a` into `b`; two that changed places count as one. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  const isSwap = edits === 2 && a.length === b.length && sorted(a) === sorted(b);
  return isSwap ? 1 : edits;
}

const sorted = (text: string): string => [...text].sort().join('');
