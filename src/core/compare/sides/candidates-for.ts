import type { DataPlane } from '../../traffic/data-plane.ts';
import type { Subjects } from '../../traffic/decide/choose-match.ts';
import type { Candidate, HttpCandidate } from '../../traffic/table/candidate.ts';
import { expressionsFor } from '../../traffic/table/find-match.ts';
import { takesPath, testGrpc } from '../../traffic/table/test-match.ts';
import type { Bucket } from '../../traffic/table/route-table.ts';

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
  const expressions = expressionsFor(bucket.http, subjects.http.path, choices).filter((candidate) =>
    takesPath(candidate.match, subjects.http.path, choices),
  );
  if (choices.regexRank === 'between') yield* expressions;
  yield* prefixesFor(bucket, subjects);
  if (choices.regexRank !== 'between') yield* expressions;
}
