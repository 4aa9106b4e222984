import type { Json, Path } from '../../yaml/json.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { readValueMatches, type ValueMatch } from './http-match.ts';

/** One match of a GRPCRoute rule; null for what it does not ask for. */
export type GrpcMatch = Readonly<{
  index: number;
  at: Path;
  /** How service and method are compared. */
  type: string;
  service: string | null;
  rpc: string | null;
  headers: readonly ValueMatch[];
}>;

const readMatch = (item: Json, index: number, at: Path): GrpcMatch => ({
  index,
  at,
  type: stringAt(item, 'method.type') ?? 'Exact',
  service: stringAt(item, 'method.service') || null,
  rpc: stringAt(item, 'method.method') || null,
  headers: readValueMatches(arrayAt(item, 'headers'), [...at, 'headers'], true),
});

/** The matches of a rule; one for every call where it has none. */
export function readGrpcMatches(rule: Json, at: Path): readonly GrpcMatch[] {
  const written = arrayAt(rule, 'matches');
  if (written.length === 0) return [readMatch({}, 0, at)];
  return written.map((item, index) => readMatch(item, index, [...at, 'matches', index]));
}
