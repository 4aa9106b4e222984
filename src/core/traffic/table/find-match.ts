import { byBeginning } from '../../admission/by-beginning.ts';
import { memo } from '../../incremental/memo.ts';
import type { GrpcCandidate, HttpCandidate } from './candidate.ts';
import type { GrpcTable, HttpTable } from './route-table.ts';
import { grpcRanking } from './grpc-ranking.ts';
import type { RegexRank } from './http-ranking.ts';
import {
  takesPath,
  testBehindPath,
  testGrpc,
  type Comparing,
  type GrpcSubject,
  type HttpSubject,
} from './test-match.ts';

/** The first of some candidates whose path is right that has all the rest as well. */
function firstOf(
  candidates: readonly HttpCandidate[] | undefined,
  subject: HttpSubject,
  how: Comparing,
): HttpCandidate | undefined {
  if (candidates)
    for (const candidate of candidates)
      if (testBehindPath(candidate.match, subject, how) === null) return candidate;
  return undefined;
}

const SLASH = 0x2f;

const isPrefix = (length: number, path: string): boolean =>
  length === 0 || length === path.length || (length < path.length && path.charCodeAt(length) === SLASH);

const byBeginningOf: (candidates: readonly HttpCandidate[]) => (path: string) => readonly HttpCandidate[] =
  memo((candidates) => byBeginning(candidates, ({ match }) => match.path.value));

/** The expressions of a table that may match a path, in their order. */
export const expressionsFor = (
  { regex }: HttpTable,
  path: string,
  { regexExtent }: Pick<Comparing, 'regexExtent'>,
): readonly HttpCandidate[] =>
  regex.length < 2 || regexExtent === 'part' ? regex : byBeginningOf(regex)(path);

/** The longest prefix of whole segments first; all that is looked up are lengths that some prefix has. */
function firstOfPrefixes(table: HttpTable, subject: HttpSubject, how: Comparing): HttpCandidate | undefined {
  const { path } = subject;
  for (const length of table.prefixLengths) {
    if (!isPrefix(length, path)) continue;
    const found = firstOf(table.prefix.get(path.slice(0, length)), subject, how);
    if (found) return found;
  }
  return undefined;
}

/**
 * The match that wins for a request, without looking at those whose path cannot be right
 * (docs/model/routing.md#ranking).
 */
export function findHttp(
  table: HttpTable,
  subject: HttpSubject,
  how: Comparing & Readonly<{ regexRank: RegexRank }>,
): HttpCandidate | undefined {
  const exact = firstOf(table.exact.get(subject.path), subject, how);
  if (exact) return exact;
  if (table.regex.length === 0) return firstOfPrefixes(table, subject, how);
  const regex = () =>
    expressionsFor(table, subject.path, how).find(
      ({ match }) => takesPath(match, subject.path, how) && testBehindPath(match, subject, how) === null,
    );
  return how.regexRank === 'between'
    ? (regex() ?? firstOfPrefixes(table, subject, how))
    : (firstOfPrefixes(table, subject, how) ?? regex());
}

/** The matches whose path takes a request, whatever else they ask for, the best in front: what `findHttp` chooses from. */
export function* withPath(
  table: HttpTable,
  path: string,
  how: Pick<Comparing, 'regexExtent'> & Readonly<{ regexRank: RegexRank }>,
): Generator<HttpCandidate> {
  yield* table.exact.get(path) ?? [];
  const expressions = expressionsFor(table, path, how).filter(({ match }) => takesPath(match, path, how));
  if (how.regexRank === 'between') yield* expressions;
  for (const length of table.prefixLengths)
    if (isPrefix(length, path)) yield* table.prefix.get(path.slice(0, length)) ?? [];
  if (how.regexRank !== 'between') yield* expressions;
}

/** The match of a GRPCRoute that wins for a call (docs/model/routing.md#grpcroute). */
export function findGrpc(table: GrpcTable, subject: GrpcSubject, how: Comparing): GrpcCandidate | undefined {
  const matches = ({ match }: GrpcCandidate): boolean => testGrpc(match, subject, how) === null;
  const named = table.byService.get(subject.service)?.find(matches);
  const other = table.rest.find(matches);
  if (!named || !other) return named ?? other;
  return grpcRanking.compare(named, other) < 0 ? named : other;
}

/** How many `withPath` gives, without walking them. */
export function countWithPath(table: HttpTable, path: string, how: Pick<Comparing, 'regexExtent'>): number {
  let count = table.exact.get(path)?.length ?? 0;
  for (const { match } of expressionsFor(table, path, how)) if (takesPath(match, path, how)) count++;
  for (const length of table.prefixLengths)
    if (isPrefix(length, path)) count += table.prefix.get(path.slice(0, length))?.length ?? 0;
  return count;
}
