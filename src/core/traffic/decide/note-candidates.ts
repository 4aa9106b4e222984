import { groupBy } from '../../incremental/group-by.ts';
import { memo } from '../../incremental/memo.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { Candidate, GrpcCandidate, HttpCandidate } from '../table/candidate.ts';
import { countWithPath, withPath } from '../table/find-match.ts';
import { takesPath } from '../table/test-match.ts';
import type { Bucket } from '../table/route-table.ts';
import type { MatchChoice, Subjects } from './choose-match.ts';
import { evaluateCandidate, matchText } from './evaluate-candidate.ts';
import { noteAbout } from './note-about.ts';
import type { Note, Step } from './step.ts';
import { FOR_THE_HOST, reportAlike } from './report-alike.ts';

const allOf = ({ grpc, http }: Bucket): readonly Candidate[] => [...grpc.all, ...http.all];

const byRoute: (bucket: Bucket) => ReadonlyMap<ResourceKey, readonly Candidate[]> = memo((bucket) =>
  groupBy(allOf(bucket), ({ route }) => route.key),
);

function* chained<T>(lists: readonly (readonly T[])[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** As many of some as are reported one by one, and the winner where it is not among them. */
function firstFew(candidates: Iterable<Candidate>, winner: Candidate | null): ReadonlySet<Candidate> {
  const found = new Set<Candidate>();
  for (const one of candidates) {
    if (found.size === FOR_THE_HOST) {
      if (winner) found.add(winner);
      break;
    }
    found.add(one);
  }
  return found;
}

/**
 * Notes for the matches under one hostname why they have a request or not. Of many those whose path is right are reported one by one,
 * as far as they are few; the others are counted by what finds them.
 */
export function noteCandidates(
  note: NonNullable<Note>,
  choices: DataPlane['choices'],
  { status: { listener } }: PlaneListener,
  bucket: Bucket,
  choice: MatchChoice | undefined,
  subjects: Subjects,
): void {
  const winner = choice?.winner ?? null;
  const step = (candidate: Candidate): Step => {
    const [verdict, reason] = evaluateCandidate(candidate, winner, subjects, choices);
    return {
      stage: 'match',
      subject: matchText(candidate),
      verdict,
      reason,
      at: { resource: candidate.route.key, path: candidate.match.at },
    };
  };
  const report = (candidate: Candidate): void => note.one(step(candidate));
  if (note.about) {
    noteAbout(note, byRoute(bucket), (some) => some.forEach(report));
    return;
  }
  const { http, grpc } = bucket;
  if (http.all.length + grpc.all.length <= FOR_THE_HOST) {
    allOf(bucket).forEach(report);
    return;
  }
  const matches = {
    stage: 'match',
    noun: 'match',
    plural: 'matches',
    at: { resource: listener.holder.key, path: listener.path },
    step,
  } as const;
  const id = (what: string) => `${what} ${listener.holder.key} ${listener.name} ${bucket.hostname}`;

  const own = bucket === choice?.bucket ? winner : null;
  const behind =
    winner === null
      ? 'The request has not all of what else they ask for.'
      : `The request has not all of what else they ask for, or ${matchText(winner)} wins.`;

  const service = subjects.grpc?.service;
  const calls: readonly (readonly GrpcCandidate[])[] =
    service === undefined ? [] : [grpc.byService.get(service) ?? [], grpc.rest];
  const called = calls.reduce((sum, { length }) => sum + length, 0);
  const reportedCalls = firstFew(chained(calls), own?.kind === 'grpc' ? own : null);
  reportedCalls.forEach(report);
  reportAlike(note, matches, {
    id: id('matches for the service'),
    count: called - reportedCalls.size,
    reason: `They may be for service ${service ?? ''}. ${behind}`,
    members: () => calls.flat().filter((one) => !reportedCalls.has(one)),
  });
  reportAlike(note, matches, {
    id: id('matches for other services'),
    count: grpc.all.length - called,
    reason:
      service === undefined
        ? 'GRPCRoutes only match calls of gRPC.'
        : `They are for other services than ${service}.`,
    members: () => {
      const may = new Set(calls.flat());
      return grpc.all.filter((one) => !may.has(one));
    },
  });

  const { path } = subjects.http;
  const isFor = ({ match }: HttpCandidate): boolean => takesPath(match, path, choices);
  const ofPath = countWithPath(http, path, choices);
  const reported = firstFew(withPath(http, path, choices), own?.kind === 'http' ? own : null);
  reported.forEach(report);
  reportAlike(note, matches, {
    id: id('matches for the path'),
    count: ofPath - reported.size,
    reason: `Their path is that of the request. ${behind}`,
    members: () => http.all.filter((one) => isFor(one) && !reported.has(one)),
  });
  reportAlike(note, matches, {
    id: id('matches for other paths'),
    count: http.all.length - ofPath,
    reason: 'They are for other paths.',
    members: () => http.all.filter((one) => !isFor(one)),
  });
}
