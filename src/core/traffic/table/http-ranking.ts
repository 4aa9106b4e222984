import { prefixOf } from '../../filters/shared/path-match.ts';
import { counted } from '../../text/words.ts';
import type { HttpCandidate } from './candidate.ts';
import { rankBy, type Ranking } from './ranking.ts';

/** Where regular expressions stand among path conditions. */
export type RegexRank = 'between' | 'below';

function classOf({ match }: HttpCandidate, regex: RegexRank): number {
  if (match.path.type === 'Exact') return 0;
  if (match.path.type === 'RegularExpression') return regex === 'between' ? 1 : 3;
  return 2;
}

const lengthOf = ({ match: { path } }: HttpCandidate): number =>
  path.type === 'PathPrefix' ? prefixOf(path.value).length : path.value.length;

const describePath = ({ match: { path } }: HttpCandidate): string => `${path.type} ${path.value}`;

const ranking = (regex: RegexRank): Ranking<HttpCandidate> =>
  rankBy([
    {
      compare: (a, b) => classOf(a, regex) - classOf(b, regex) || lengthOf(b) - lengthOf(a),
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
  ]);

/**
 * The order in which matches of HTTPRoutes win (docs/model/routing.md#ranking); the hostname is settled before.
 */
export const httpRanking: Readonly<Record<RegexRank, Ranking<HttpCandidate>>> = {
  between: ranking('between'),
  below: ranking('below'),
};
