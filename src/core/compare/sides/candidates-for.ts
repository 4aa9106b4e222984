import type { DataPlane } from '../../traffic/data-plane.ts';
import type { Subjects } from '../../traffic/decide/choose-match.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import { withPath } from '../../traffic/table/find-match.ts';
import { testGrpc } from '../../traffic/table/test-match.ts';
import type { Bucket } from '../../traffic/table/route-table.ts';

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
  yield* withPath(bucket.http, subjects.http.path, choices);
}
