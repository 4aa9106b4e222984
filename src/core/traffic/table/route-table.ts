import { groupBy } from '../../incremental/group-by.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { byAge } from '../../topology/by-age.ts';
import type { AttachedRoute } from '../../status/statuses.ts';
import type { Candidate, GrpcCandidate, HttpCandidate } from './candidate.ts';
import { ANY_HOST } from './hostname-buckets.ts';
import { prefixOf } from '../../filters/shared/path-match.ts';
import { grpcRanking } from './grpc-ranking.ts';
import { httpRanking, type RegexRank } from './http-ranking.ts';
import { grpcRules, httpRules, type GrpcRule, type HttpRule } from './route-rules.ts';

/** The matches of HTTPRoutes under one hostname, so arranged that the path of a request finds them. Each list is ranked. */
export type HttpTable = Readonly<{
  exact: ReadonlyMap<string, readonly HttpCandidate[]>;
  regex: readonly HttpCandidate[];
  prefix: ReadonlyMap<string, readonly HttpCandidate[]>;
  /** The lengths of all prefixes, longest first: no others are looked up. */
  prefixLengths: readonly number[];
  /** All of them, ranked. */
  all: readonly HttpCandidate[];
}>;

/** The matches of GRPCRoutes under one hostname: those for one service by its name, and the rest. */
export type GrpcTable = Readonly<{
  byService: ReadonlyMap<string, readonly GrpcCandidate[]>;
  rest: readonly GrpcCandidate[];
  all: readonly GrpcCandidate[];
}>;

/**
 * Everything that routes with one intersected hostname bring to a listener (docs/model/routing.md#hostname-buckets).
 */
export type Bucket = Readonly<{
  /** Empty for any host. */
  hostname: string;
  http: HttpTable;
  grpc: GrpcTable;
  /** The TLS, TCP and UDP routes by age, then name: only the first carries traffic. */
  streams: readonly Resource[];
}>;

/** What a listener decides by: buckets by hostname, built when they are first asked for. */
export type RouteTable = Readonly<{
  bucket: (hostname: string) => Bucket | undefined;
  /** The routes of each hostname. */
  members: ReadonlyMap<string, readonly AttachedRoute[]>;
  /** What is built already. */
  built: ReadonlyMap<string, Bucket>;
}>;

export type TableOptions = Readonly<{ regexRank: RegexRank; droppedRules: 'absent' | 'failed' }>;

const ofType = (candidates: readonly HttpCandidate[], type: string): readonly HttpCandidate[] =>
  candidates.filter(({ match }) => match.path.type === type);

function buildHttpTable(candidates: readonly HttpCandidate[], rank: RegexRank): HttpTable {
  const all = candidates.toSorted(httpRanking[rank].compare);
  const prefix = groupBy(ofType(all, 'PathPrefix'), ({ match }) => prefixOf(match.path.value));
  return {
    exact: groupBy(ofType(all, 'Exact'), ({ match }) => match.path.value),
    regex: ofType(all, 'RegularExpression'),
    prefix,
    prefixLengths: [...new Set([...prefix.keys()].map(({ length }) => length))].toSorted((a, b) => b - a),
    all,
  };
}

/** Only an exact name of a service can be looked up. */
const namesService = ({ match }: GrpcCandidate): boolean => match.service !== null && match.type === 'Exact';

function buildGrpcTable(candidates: readonly GrpcCandidate[]): GrpcTable {
  const all = candidates.toSorted(grpcRanking.compare);
  return {
    byService: groupBy(all.filter(namesService), ({ match }) => match.service ?? ''),
    rest: all.filter((candidate) => !namesService(candidate)),
    all,
  };
}

/** All matches of one attached route. */
function candidatesOf({ route, dropped }: AttachedRoute, options: TableOptions): readonly Candidate[] {
  const http = (rule: HttpRule): readonly Candidate[] =>
    rule.matches.map((match) => ({ kind: 'http', route, rule, match, dropped: dropped.has(rule.index) }));
  const grpc = (rule: GrpcRule): readonly Candidate[] =>
    rule.matches.map((match) => ({ kind: 'grpc', route, rule, match, dropped: dropped.has(rule.index) }));
  const all =
    route.kind === 'HTTPRoute'
      ? httpRules(route).flatMap(http)
      : route.kind === 'GRPCRoute'
        ? grpcRules(route).flatMap(grpc)
        : [];
  return options.droppedRules === 'failed' ? all : all.filter((candidate) => !candidate.dropped);
}

const isHttp = (candidate: Candidate): candidate is HttpCandidate => candidate.kind === 'http';
const isGrpc = (candidate: Candidate): candidate is GrpcCandidate => candidate.kind === 'grpc';
const isStream = ({ route }: AttachedRoute): boolean =>
  route.kind === 'TLSRoute' || route.kind === 'TCPRoute' || route.kind === 'UDPRoute';

function buildBucket(hostname: string, routes: readonly AttachedRoute[], options: TableOptions): Bucket {
  const candidates = routes.flatMap((route) => candidatesOf(route, options));
  return {
    hostname,
    http: buildHttpTable(candidates.filter(isHttp), options.regexRank),
    grpc: buildGrpcTable(candidates.filter(isGrpc)),
    streams: routes
      .filter(isStream)
      .map(({ route }) => route)
      .toSorted(byAge),
  };
}

/** The routes of a listener by hostname. A route that is attached twice counts once. */
function byHostname(routes: readonly AttachedRoute[]): ReadonlyMap<string, readonly AttachedRoute[]> {
  const found = new Map<string, Map<ResourceKey, AttachedRoute>>();
  for (const attached of routes) {
    for (const hostname of attached.hostnames ?? [ANY_HOST]) {
      const members = found.get(hostname) ?? new Map<ResourceKey, AttachedRoute>();
      found.set(hostname, members);
      if (!members.has(attached.route.key)) members.set(attached.route.key, attached);
    }
  }
  return new Map([...found].map(([hostname, members]) => [hostname, [...members.values()]] as const));
}

const sameMembers = (a: readonly AttachedRoute[], b: readonly AttachedRoute[] | undefined): boolean =>
  a.length === b?.length &&
  a.every((one, index) => {
    const other = b[index];
    return (
      one === other || (one.route === other?.route && one.dropped.size === 0 && other.dropped.size === 0)
    );
  });

/**
 * Arranges the routes of a listener by their intersected hostnames.
 *
 * @param previous the table before the last edit, made with the same options
 */
export function buildRouteTable(
  routes: readonly AttachedRoute[],
  options: TableOptions,
  previous?: RouteTable,
): RouteTable {
  const members = byHostname(routes);
  const built = new Map<string, Bucket>();
  for (const [hostname, bucket] of previous?.built ?? []) {
    const now = members.get(hostname);
    if (now && sameMembers(now, previous?.members.get(hostname))) built.set(hostname, bucket);
  }
  return {
    members,
    built,
    bucket: (hostname) => {
      const known = built.get(hostname);
      const routesOfIt = known ? undefined : members.get(hostname);
      if (!routesOfIt) return known;
      const bucket = buildBucket(hostname, routesOfIt, options);
      built.set(hostname, bucket);
      return bucket;
    },
  };
}
