import { prefixOf } from '../../filters/shared/path-match.ts';
import type { HttpCandidate } from './candidate.ts';
import { byName, compareAge } from '../../topology/by-age.ts';

/** Where regular expressions stand among path conditions. */
export type RegexRank = 'between' | 'below';

/** One criterion of the ranking, with the words for it; `compare` is negative where `a` is better. */
type Criterion = Readonly<{
  compare: (a: HttpCandidate, b: HttpCandidate, regex: RegexRank) => number;
  /** Why `a` is better than `b`: ends a sentence. */
  because: (a: HttpCandidate, b: HttpCandidate) => string;
}>;

function classOf({ match }: HttpCandidate, regex: RegexRank): number {
  if (match.path.type === 'Exact') return 0;
  if (match.path.type === 'RegularExpression') return regex === 'between' ? 1 : 3;
  return 2;
}

const lengthOf = ({ match: { path } }: HttpCandidate): number =>
  path.type === 'PathPrefix' ? prefixOf(path.value).length : path.value.length;

const describePath = ({ match: { path } }: HttpCandidate): string => `${path.type} ${path.value}`;

const comparePaths = (a: HttpCandidate, b: HttpCandidate, regex: RegexRank): number =>
  classOf(a, regex) - classOf(b, regex) || lengthOf(b) - lengthOf(a);

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** The criteria of the ranking, in order (docs/model/routing.md#ranking); the hostname is settled before. */
const criteria: readonly Criterion[] = [
  {
    compare: comparePaths,
    because: (a, b) => `path ${describePath(a)} is more specific than ${describePath(b)}`,
  },
  {
    compare: (a, b) => Number(b.match.method !== null) - Number(a.match.method !== null),
    because: (a) => `it asks for a method (${a.match.method})`,
  },
  {
    compare: (a, b) => b.match.headers.length - a.match.headers.length,
    because: (a, b) =>
      `it asks for ${counted(a.match.headers.length, 'header')} instead of ${b.match.headers.length}`,
  },
  {
    compare: (a, b) => b.match.query.length - a.match.query.length,
    because: (a, b) =>
      `it asks for ${counted(a.match.query.length, 'query parameter')} instead of ${b.match.query.length}`,
  },
  { compare: (a, b) => compareAge(a.route, b.route), because: () => 'its route is older' },
  {
    compare: (a, b) => byName(a.route, b.route),
    because: (a, b) =>
      `of routes of one age ${a.route.namespace}/${a.route.name} comes before ${b.route.namespace}/${b.route.name} by name`,
  },
  { compare: (a, b) => a.rule.index - b.rule.index, because: () => 'its rule is earlier in the route' },
  { compare: (a, b) => a.match.index - b.match.index, because: () => 'it is earlier in the rule' },
];

/** The order in which matches win. Total: no two of a listener are equal. */
export function compareHttp(a: HttpCandidate, b: HttpCandidate, regex: RegexRank): number {
  for (const { compare } of criteria) {
    const difference = compare(a, b, regex);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Why `a` wins over `b`: the first criterion in which they differ, as a clause. */
export const whyHttp = (a: HttpCandidate, b: HttpCandidate, regex: RegexRank): string =>
  criteria.find(({ compare }) => compare(a, b, regex) !== 0)?.because(a, b) ?? 'it is the same match';
