import type { GrpcCandidate } from './candidate.ts';
import { rankBy } from './ranking.ts';

const serviceLength = ({ match }: GrpcCandidate): number => match.service?.length ?? 0;
const rpcLength = ({ match }: GrpcCandidate): number => match.rpc?.length ?? 0;

/** The order in which matches of GRPCRoutes win behind the hostname (docs/model/routing.md#grpcroute). */
export const grpcRanking = rankBy<GrpcCandidate>([
  {
    compare: (a, b) => serviceLength(b) - serviceLength(a),
    because: (a, b) =>
      b.match.service === null
        ? `it asks for a service (${a.match.service})`
        : `service ${a.match.service} is longer than ${b.match.service}`,
  },
  {
    compare: (a, b) => rpcLength(b) - rpcLength(a),
    because: (a, b) =>
      b.match.rpc === null
        ? `it asks for a method (${a.match.rpc})`
        : `method ${a.match.rpc} is longer than ${b.match.rpc}`,
  },
  {
    compare: (a, b) => b.match.headers.length - a.match.headers.length,
    because: (a, b) =>
      `it asks for more headers (${a.match.headers.length} instead of ${b.match.headers.length})`,
  },
]);
