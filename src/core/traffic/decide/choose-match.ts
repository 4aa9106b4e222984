import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { lazy } from '../../incremental/lazy.ts';
import { readQuery } from '../../text/query.ts';
import { grpcCall, isGrpc, type TrafficRequest } from '../request/request.ts';
import { normalisePath } from '../request/target.ts';
import type { Candidate } from '../table/candidate.ts';
import { findGrpc, findHttp } from '../table/find-match.ts';
import { coveringNames, mostSpecific } from '../table/hostname-buckets.ts';
import type { Bucket } from '../table/route-table.ts';
import type { GrpcSubject, HttpSubject } from '../table/test-match.ts';

/** What the matches of routes look at in a request. */
export type Subjects = Readonly<{
  http: HttpSubject;
  /** Null where GRPCRoutes do not see the request. */
  grpc: GrpcSubject | null;
}>;

/** Takes from a request what is compared (docs/model/routing.md#match-semantics). */
export function subjectsOf(request: TrafficRequest, choices: DataPlane['choices']): Subjects {
  const path = choices.pathNormalisation === 'received' ? request.path : normalisePath(request.path);
  const { headers, host, method } = request;
  const seen = choices.grpcRequests === 'grpc' ? isGrpc(request) : method === 'POST';
  const call = seen ? (grpcCall(path) ?? { service: '', rpc: '' }) : undefined;
  return {
    http: {
      method,
      path,
      host,
      headers,
      query: lazy(() => readQuery(request.query, choices.queryDecoding === 'decoded')),
    },
    grpc: call ? { ...call, headers, host } : null,
  };
}

/**
 * The buckets of a listener that a host falls into: the most specific hostname, and only where that is chosen the wider
 * ones behind it (docs/model/routing.md#hostname-buckets).
 */
export function bucketsFor(
  { table }: PlaneListener,
  host: string,
  choices: Pick<DataPlane['choices'], 'hostFallThrough'>,
): readonly Bucket[] {
  if (choices.hostFallThrough === 'off') {
    const bucket = mostSpecific({ get: table.bucket }, host);
    return bucket ? [bucket] : [];
  }
  return [...coveringNames(host)].flatMap((name) => table.bucket(name) ?? []);
}

/**
 * The match that wins in a bucket: of a GRPCRoute for calls of gRPC, else of an HTTPRoute
 * (docs/model/routing.md#httproute-and-grpcroute-on-one-hostname).
 */
export function findMatch(
  bucket: Bucket,
  subjects: Subjects,
  choices: DataPlane['choices'],
): Candidate | undefined {
  const grpc = subjects.grpc ? findGrpc(bucket.grpc, subjects.grpc, choices) : undefined;
  return grpc ?? findHttp(bucket.http, subjects.http, choices);
}

export type MatchChoice = Readonly<{
  listener: PlaneListener;
  bucket: Bucket | null;
  winner: Candidate | null;
}>;

/** The rule that handles a request on the listeners that may take it, the most specific first. */
export function chooseMatch(
  listeners: readonly PlaneListener[],
  request: TrafficRequest,
  subjects: Subjects,
  choices: DataPlane['choices'],
): MatchChoice | undefined {
  let fallback: MatchChoice | undefined;
  for (const listener of listeners) {
    const buckets = bucketsFor(listener, request.host, choices);
    for (const bucket of buckets) {
      const winner = findMatch(bucket, subjects, choices);
      if (winner) return { listener, bucket, winner };
    }
    fallback ??= { listener, bucket: buckets[0] ?? null, winner: null };
  }
  return fallback;
}
