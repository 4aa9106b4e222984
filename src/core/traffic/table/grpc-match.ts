import type { Json, Path } from '../../yaml/json.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { matchesReader, readValueMatches, type ValueMatch } from './http-match.ts';

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

export const readGrpcMatches = matchesReader(readMatch);
