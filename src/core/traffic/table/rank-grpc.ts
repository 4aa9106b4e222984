import type { GrpcCandidate } from './candidate.ts';
import { byName, compareAge } from '../../topology/by-age.ts';

type Criterion = Readonly<{
  compare: (a: GrpcCandidate, b: GrpcCandidate) => number;
  because: (a: GrpcCandidate, b: GrpcCandidate) => string;
}>;

const serviceLength = ({ match }: GrpcCandidate): number => match.service?.length ?? 0;
const rpcLength = ({ match }: GrpcCandidate): number => match.rpc?.length ?? 0;

/** The ranking behind the hostname, in order (docs/model/routing.md#grpcroute). */
const criteria: readonly Criterion[] = [
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
  { compare: (a, b) => compareAge(a.route, b.route), because: () => 'its route is older' },
  {
    compare: (a, b) => byName(a.route, b.route),
    because: (a, b) =>
      `of routes of one age ${a.route.namespace}/${a.route.name} comes before ${b.route.namespace}/${b.route.name} by name`,
  },
  { compare: (a, b) => a.rule.index - b.rule.index, because: () => 'its rule is earlier in the route' },
  { compare: (a, b) => a.match.index - b.match.index, because: () => 'it is earlier in the rule' },
];

/** The order in which matches of GRPCRoutes win. Total: no two of a listener are equal. */
export function compareGrpc(a: GrpcCandidate, b: GrpcCandidate): number {
  for (const { compare } of criteria) {
    const difference = compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Why `a` wins over `b`, as a clause. */
export const whyGrpc = (a: GrpcCandidate, b: GrpcCandidate): string =>
  criteria.find(({ compare }) => compare(a, b) !== 0)?.because(a, b) ?? 'it is the same match';
