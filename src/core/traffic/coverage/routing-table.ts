import type { DataPlane, GatewayPlane, PlaneListener } from '../data-plane.ts';
import { decide } from '../decide/decide.ts';
import type { RequestOutcome } from '../decide/outcome.ts';
import type { TrafficRequest } from '../request/request.ts';
import { requestTarget } from '../request/request.ts';
import type { Candidate } from '../table/candidate.ts';
import type { Bucket } from '../table/route-table.ts';
import { hostIn, representativeRequest, requestTo } from './representative-request.ts';

/** One class of requests that the routes treat alike, and where it goes. */
export type RoutingRow = Readonly<{
  /** Stable while listener, hostname and the conditions of the match are. */
  id: string;
  listener: PlaneListener;
  /** Of the bucket; empty for any host. */
  hostname: string;
  /** The match that the class is made for; null for what is left over, and for connections. */
  candidate: Candidate | null;
  request: TrafficRequest;
  outcome: RequestOutcome;
  /** The match itself has the request. False: another one takes it before. */
  wins: boolean;
}>;

/** A path that no route names. */
const ELSEWHERE = '/elsewhere-of-all-routes';

const isStream = ({ status }: PlaneListener): boolean =>
  ['TLS', 'TCP', 'UDP'].includes(status.listener.protocol);

const rowId = (listener: PlaneListener, hostname: string, request: TrafficRequest, mark: string): string => {
  const { holder, name } = listener.status.listener;
  const headers = [...request.headers].map(([key, values]) => `${key}=${values.join(',')}`).join('&');
  return [holder.key, name, hostname, request.method, requestTarget(request), headers, mark].join(' ');
};

/** All hostnames of listeners and routes on the port of a listener. */
const namedHosts = (gateway: GatewayPlane, listener: PlaneListener): ReadonlySet<string> =>
  new Set(
    gateway.ports
      .get(listener.status.listener.port ?? 0)
      ?.all.flatMap(({ hostname, table }) => [hostname, ...table.members.keys()]) ?? [],
  );

function bucketRows(
  plane: DataPlane,
  listener: PlaneListener,
  bucket: Bucket,
  host: string,
): readonly RoutingRow[] {
  const row = (candidate: Candidate | null, request: TrafficRequest | undefined): readonly RoutingRow[] => {
    if (!request) return [];
    const outcome = decide(plane, request);
    const wins =
      candidate === null ||
      (outcome.route?.key === candidate.route.key &&
        outcome.rule?.index === candidate.rule.index &&
        outcome.match?.index === candidate.match.index);
    const mark = candidate ? `${candidate.route.key}#${candidate.match.at.join('.')}` : 'rest';
    const id = rowId(listener, bucket.hostname, request, mark);
    return [{ id, listener, hostname: bucket.hostname, candidate, request, outcome, wins }];
  };
  if (isStream(listener)) return row(null, requestTo(listener, host));
  const candidates: readonly Candidate[] = [...bucket.http.all, ...bucket.grpc.all];
  return [
    ...candidates.flatMap((candidate) => row(candidate, representativeRequest(listener, host, candidate))),
    ...row(null, requestTo(listener, host, { path: ELSEWHERE })),
  ];
}

/** The rows of one listener, hostname by hostname. */
export function listenerRows(
  plane: DataPlane,
  gateway: GatewayPlane,
  listener: PlaneListener,
): readonly RoutingRow[] {
  const named = namedHosts(gateway, listener);
  return [...listener.table.members.keys()].flatMap((hostname) => {
    const bucket = listener.table.bucket(hostname);
    return bucket ? bucketRows(plane, listener, bucket, hostIn(hostname, named)) : [];
  });
}

/**
 * The routing table of the whole workspace: for each class of host, path, method and headers that the routes distinguish
 * one request, and where it goes.
 */
export const routingTable = (plane: DataPlane): readonly RoutingRow[] =>
  [...plane.gateways.values()].flatMap((gateway) =>
    [...gateway.ports.values()].flatMap(({ all }) =>
      all.flatMap((listener) => listenerRows(plane, gateway, listener)),
    ),
  );
