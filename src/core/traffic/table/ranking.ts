import { byName, compareAge } from '../../topology/by-age.ts';
import type { Candidate } from './candidate.ts';

/** One criterion of a ranking, with the words for it; `compare` is negative where `a` is better. */
export type Criterion<C> = Readonly<{
  compare: (a: C, b: C) => number;
  /** Why `a` is better than `b`: ends a sentence. */
  because: (a: C, b: C) => string;
}>;

/** An order in which candidates win, and the reasons for it. */
export type Ranking<C> = Readonly<{
  /** Total: no two candidates of a listener are equal. */
  compare: (a: C, b: C) => number;
  /** Why `a` wins over `b`: the first criterion in which they differ, as a clause. */
  why: (a: C, b: C) => string;
}>;

/** What decides between matches that ask for equally much. */
const TIES: readonly Criterion<Candidate>[] = [
  { compare: (a, b) => compareAge(a.route, b.route), because: () => 'its route is older' },
  {
    compare: (a, b) => byName(a.route, b.route),
    because: (a, b) =>
      `of routes of one age ${a.route.namespace}/${a.route.name} comes before ${b.route.namespace}/${b.route.name} by name`,
  },
  { compare: (a, b) => a.rule.index - b.rule.index, because: () => 'its rule is earlier in the route' },
  { compare: (a, b) => a.match.index - b.match.index, because: () => 'it is earlier in the rule' },
];

/** Ranks by criteria of the matches, then by their routes and places. */
export function rankBy<C extends Candidate>(specific: readonly Criterion<C>[]): Ranking<C> {
  const criteria: readonly Criterion<C>[] = [...specific, ...TIES];
  return {
    compare(a, b) {
      for (const { compare } of criteria) {
        const difference = compare(a, b);
        if (difference !== 0) return difference;
      }
      return 0;
    },
    why: (a, b) =>
      criteria.find(({ compare }) => compare(a, b) !== 0)?.because(a, b) ?? 'it is the same match',
  };
}
