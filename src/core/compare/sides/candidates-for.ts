import type { DataPlane } from '../../traffic/data-plane.ts';
import type { Subjects } from '../../traffic/decide/choose-match.ts';
import type { Candidate, HttpCandidate } from '../../traffic/table/candidate.ts';
import { testGrpc, testHttp, type Comparing } from '../../traffic/table/test-match.ts';
import type { Bucket } from '../../traffic/table/route-table.ts';

/** Whether the path alone is right for a match. */
const takesPath = ({ match }: HttpCandidate, subjects: Subjects, how: Comparing): boolean =>
  testHttp({ ...match, method: null, headers: [], query: [] }, subjects.http, how) === null;

function* prefixesFor({ http }: Bucket, { http: { path } }: Subjects): Generator<HttpCandidate> {
  for (const length of http.prefixLengths)
    if (length === 0 || length === path.length || path[length] === '/')
      yield* http.prefix.get(path.slice(0, length)) ?? [];
}

/**
 * The matches of a bucket whose path takes a request, the best in front, whatever else they ask for: what
 * `findHttp` and `findGrpc` choose from.
 */
export function* candidatesFor(
  bucket: Bucket,
  subjects: Subjects,
  choices: DataPlane['choices'],
): Generator<Candidate> {
  const { grpc } = subjects;
  if (grpc)
    for (const candidate of bucket.grpc.all)
      if (testGrpc({ ...candidate.match, headers: [] }, grpc, choices) === null) yield candidate;
  yield* bucket.http.exact.get(subjects.http.path) ?? [];
  const expressions = bucket.http.regex.filter((candidate) => takesPath(candidate, subjects, choices));
  if (choices.regexRank === 'between') yield* expressions;
  yield* prefixesFor(bucket, subjects);
  if (choices.regexRank !== 'between') yield* expressions;
}
