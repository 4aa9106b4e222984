import { describe } from '../../topology/describe.ts';
import type { DataPlane } from '../data-plane.ts';
import type { Candidate } from '../table/candidate.ts';
import { grpcRanking } from '../table/grpc-ranking.ts';
import { httpRanking } from '../table/http-ranking.ts';
import {
  grpcMismatchWords,
  httpMismatchWords,
  testGrpc,
  testHttp,
  type Mismatch,
} from '../table/test-match.ts';
import type { Subjects } from './choose-match.ts';
import type { Verdict } from './step.ts';
import { matchWords, ruleWords } from '../../topology/rule-words.ts';

export const matchText = ({ route, rule, match }: Candidate): string =>
  `${describe(route)} ${ruleWords(rule.index, rule.name)} ${matchWords(match.index)}`;

/** The first thing in which a request differs from a candidate; null when it matches. */
function mismatchOf(
  candidate: Candidate,
  subjects: Subjects,
  choices: DataPlane['choices'],
): Mismatch | null {
  if (candidate.kind === 'http') return testHttp(candidate.match, subjects.http, choices);
  return subjects.grpc ? testGrpc(candidate.match, subjects.grpc, choices) : { part: 'content' };
}

/** A mismatch as a sentence. */
function mismatchWords(
  mismatch: Mismatch,
  candidate: Candidate,
  subjects: Subjects,
  choices: DataPlane['choices'],
): string {
  if (candidate.kind === 'http') return httpMismatchWords(mismatch, candidate.match, subjects.http, choices);
  return subjects.grpc
    ? grpcMismatchWords(mismatch, candidate.match, subjects.grpc, choices)
    : 'GRPCRoutes only match calls of gRPC.';
}

/** Why a candidate ranks before another, as a clause. */
function whyRanked(winner: Candidate, loser: Candidate, { regexRank }: DataPlane['choices']): string {
  if (loser.kind === 'grpc')
    return winner.kind === 'grpc' ? grpcRanking.why(winner, loser) : 'it ranks before';
  return winner.kind === 'http'
    ? httpRanking[regexRank].why(winner, loser)
    : 'calls of gRPC are tried with GRPCRoutes first';
}

/** Why a candidate won, lost, or was never right for the request. */
export function evaluateCandidate(
  candidate: Candidate,
  winner: Candidate | null,
  subjects: Subjects,
  choices: DataPlane['choices'],
): readonly [Verdict, string] {
  const mismatch = mismatchOf(candidate, subjects, choices);
  if (mismatch) return ['rejected', mismatchWords(mismatch, candidate, subjects, choices)];
  if (candidate === winner || !winner)
    return ['chosen', 'Everything that it asks for is met, and nothing ranks before it.'];
  const because = whyRanked(winner, candidate, choices);
  return ['rejected', `It matches, but ${matchText(winner)} wins: ${because}.`];
}

/** The parts of matches in the order in which they are looked at. */
const PARTS: readonly Mismatch['part'][] = ['content', 'path', 'service', 'rpc', 'method', 'header', 'query'];

/** How far a request got through a match: the more parts it met, the nearer. */
export function progressOf(candidate: Candidate, subjects: Subjects, choices: DataPlane['choices']): number {
  const mismatch = mismatchOf(candidate, subjects, choices);
  return mismatch ? PARTS.indexOf(mismatch.part) : PARTS.length;
}
