import type { Path } from '../../yaml/json.ts';
import type { Resource } from '../../model/resource.ts';
import { memo } from '../../incremental/memo.ts';
import { describe } from '../../topology/describe.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { matchText } from '../decide/evaluate-candidate.ts';
import type { Candidate, GrpcCandidate, HttpCandidate } from '../table/candidate.ts';
import { grpcRanking } from '../table/grpc-ranking.ts';
import { httpRanking, type RegexRank } from '../table/http-ranking.ts';
import type { Bucket } from '../table/route-table.ts';
import { coversGrpc, coversHttp, isEveryPath } from './covers.ts';

/** Something of a route that never has a request, because something else has them all. */
export type MatchConflict = Readonly<{
  /**
   * `same`: both match the same requests. `covered`: the winner matches more. `catch-all`: the winner is an expression
   * that takes every path.
   */
  kind: 'same' | 'covered' | 'catch-all';
  loser: Resource;
  /** The match, or the route, that loses. */
  path: Path;
  loserText: string;
  winner: Resource;
  winnerText: string;
  /** Why the winner wins: a clause. */
  because: string;
  /** Index of the rule that loses, and of the one that wins; null for routes without matches. */
  rules: Readonly<{ loser: number; winner: number }> | null;
}>;

/** More matches than this under one path are only compared for being the same. */
const MANY = 200;

/** The conditions of a match as one text: equal for matches that take the same requests. */
const conditions = ({ match, kind }: Candidate): string => {
  const values = (list: HttpCandidate['match']['headers']) =>
    list.map(({ name, type, value }) => [name, type, value].join('\0')).toSorted();
  return JSON.stringify(
    kind === 'http'
      ? [
          match.path.type,
          match.path.type === 'PathPrefix' ? `${match.path.value}/`.replace(/\/\/$/, '/') : match.path.value,
          match.method,
          values(match.headers),
          values(match.query),
        ]
      : [match.type, match.service, match.rpc, values(match.headers)],
  );
};

function conflict<C extends Candidate>(
  winner: C,
  loser: C,
  kind: MatchConflict['kind'],
  because: string,
): MatchConflict {
  return {
    kind,
    loser: loser.route,
    path: loser.match.at,
    loserText: matchText(loser),
    winner: winner.route,
    winnerText: matchText(winner),
    because,
    rules: { loser: loser.rule.index, winner: winner.rule.index },
  };
}

/** Finds for each of ranked candidates the first before it that takes all its requests. */
function among<C extends Candidate>(
  ranked: readonly C[],
  covers: (a: C, b: C) => boolean,
  why: (a: C, b: C) => string,
): readonly MatchConflict[] {
  const first = new Map<string, C>();
  return ranked.flatMap((loser, index) => {
    const key = conditions(loser);
    const same = first.get(key);
    if (same) return conflict(same, loser, 'same', why(same, loser));
    first.set(key, loser);
    if (ranked.length > MANY) return [];
    const winner = ranked.slice(0, index).find((one) => covers(one, loser));
    if (!winner) return [];
    const catchAll =
      winner.kind === 'http' &&
      isEveryPath(winner.match.path) &&
      loser.kind === 'http' &&
      !isEveryPath(loser.match.path);
    return conflict(winner, loser, catchAll ? 'catch-all' : 'covered', why(winner, loser));
  });
}

/** Candidates that can cover one another: those of one path, and expressions with all. */
function httpConflicts({ http }: Bucket, rank: RegexRank): readonly MatchConflict[] {
  const covers = (a: HttpCandidate, b: HttpCandidate): boolean => coversHttp(a.match, b.match);
  const { why } = httpRanking[rank];
  const catchAlls = rank === 'between' ? http.regex.filter(({ match }) => isEveryPath(match.path)) : [];
  return [
    ...[...http.exact.values()].flatMap((group) => among(group, covers, why)),
    ...[...http.prefix.values()].flatMap((group) => among([...catchAlls, ...group], covers, why)),
    ...among(http.regex, covers, why),
  ];
}

const grpcConflicts = ({ grpc }: Bucket): readonly MatchConflict[] =>
  among(grpc.all, (a: GrpcCandidate, b: GrpcCandidate) => coversGrpc(a.match, b.match), grpcRanking.why);

/** Of TLS, TCP and UDP routes with one hostname only the first of a kind carries traffic. */
function streamConflicts({ streams }: Bucket): readonly MatchConflict[] {
  return streams.flatMap((loser, index) => {
    const winner = streams.slice(0, index).find(({ kind }) => kind === loser.kind);
    if (!winner) return [];
    const because = 'its route is older, or of an age and first by name';
    return {
      kind: 'same',
      loser,
      path: ['spec'],
      loserText: describe(loser),
      winner,
      winnerText: describe(winner),
      because,
      rules: null,
    } as const;
  });
}

/** Worked out once for each bucket: they stay as long as their routes do. */
const conflictsIn: Readonly<Record<RegexRank, (bucket: Bucket) => readonly MatchConflict[]>> = {
  between: memo((bucket) => conflictsOf(bucket, 'between')),
  below: memo((bucket) => conflictsOf(bucket, 'below')),
};

const distinct = (found: readonly MatchConflict[]): readonly MatchConflict[] => {
  const seen = new Set<string>();
  return found.filter(({ loser, path }) => {
    const id = `${loser.key}#${path.join('.')}`;
    return !seen.has(id) && seen.add(id);
  });
};

const conflictsOf = (bucket: Bucket, rank: RegexRank): readonly MatchConflict[] =>
  distinct([...httpConflicts(bucket, rank), ...grpcConflicts(bucket), ...streamConflicts(bucket)]);

/** A conflict with where it is. */
export type LocatedMatchConflict = MatchConflict & Readonly<{ listener: PlaneListener; hostname: string }>;

/** All conflicts of a data plane, hostname by hostname. */
export const allConflicts = ({ listeners, choices }: DataPlane): readonly LocatedMatchConflict[] =>
  [...listeners.values()].flatMap(conflictsAt[choices.regexRank]);

/** Worked out once for each listener: most edits leave most of them alone. */
const conflictsAt: Readonly<Record<RegexRank, (listener: PlaneListener) => readonly LocatedMatchConflict[]>> =
  {
    between: memo((listener) => locate(listener, 'between')),
    below: memo((listener) => locate(listener, 'below')),
  };

const locate = (listener: PlaneListener, rank: RegexRank): readonly LocatedMatchConflict[] =>
  [...listener.table.members].flatMap(([hostname, members]) => {
    const bucket = members.length === 0 ? undefined : listener.table.bucket(hostname);
    return bucket ? conflictsIn[rank](bucket).map((one) => ({ ...one, listener, hostname })) : [];
  });
