import type { Json, Path } from '../../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { memo } from '../../incremental/memo.ts';
import { readGrpcMatches, type GrpcMatch } from './grpc-match.ts';
import { readHttpMatches, type HttpMatch } from './http-match.ts';

type Rule<Match> = Readonly<{
  index: number;
  name: string | null;
  at: Path;
  value: Json;
  matches: readonly Match[];
}>;

/** The rules of a route of any kind; a route without rules has one with defaults only where its kind says so. */
function rulesOf<Match>(
  route: Resource,
  readMatches: (rule: Json, at: Path) => readonly Match[],
  byDefault: readonly Json[],
): readonly Rule<Match>[] {
  const written = valueAt(route.value, 'spec.rules');
  const rules = written === undefined || written === null ? byDefault : arrayAt(route.value, 'spec.rules');
  return rules.map((value, index) => {
    const at: Path = ['spec', 'rules', index];
    return { index, name: stringAt(value, 'name') ?? null, at, value, matches: readMatches(value, at) };
  });
}

export type HttpRule = Rule<HttpMatch>;
export type GrpcRule = Rule<GrpcMatch>;
export type StreamRule = Rule<never>;

/**
 * An HTTPRoute without `rules` has one that matches everything and leads nowhere
 * (docs/model/routing.md#rules-and-defaults).
 */
export const httpRules: (route: Resource) => readonly HttpRule[] = memo((route) =>
  rulesOf(route, readHttpMatches, [{}]),
);

export const grpcRules: (route: Resource) => readonly GrpcRule[] = memo((route) =>
  rulesOf(route, readGrpcMatches, []),
);

/** The rules of TLS, TCP and UDP routes: only the first counts, and the API allows no other. */
export const streamRules: (route: Resource) => readonly StreamRule[] = memo((route) =>
  rulesOf(route, (): readonly never[] => [], []),
);
