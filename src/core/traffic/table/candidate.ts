import type { Resource } from '../../model/resource.ts';
import type { GrpcMatch } from './grpc-match.ts';
import type { HttpMatch } from './http-match.ts';
import type { GrpcRule, HttpRule } from './route-rules.ts';

/** One match of one rule of one route, as it competes with the others on a listener. */
export type HttpCandidate = Readonly<{
  kind: 'http';
  route: Resource;
  rule: HttpRule;
  match: HttpMatch;
  /** The controller dropped the rule; it is here only where that means an error. */
  dropped: boolean;
}>;

export type GrpcCandidate = Readonly<{
  kind: 'grpc';
  route: Resource;
  rule: GrpcRule;
  match: GrpcMatch;
  dropped: boolean;
}>;

export type Candidate = HttpCandidate | GrpcCandidate;
