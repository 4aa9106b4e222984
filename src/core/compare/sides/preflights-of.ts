import { memo } from '../../incremental/memo.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import { conditionsOf } from './asked-by.ts';
import { bothConditions } from './both-conditions.ts';
import type { Conditions } from './side.ts';

/** An origin that no list names. */
const FOREIGN = 'https://origin.elsewhere.example';

/** An origin that a pattern takes. */
const sampleOrigin = (pattern: string): string =>
  pattern === '*' ? FOREIGN : pattern.replace('*', 'any').replace(/:\*$/, ':8080');

/** What distinguishes requests for rules with CORS: preflights without, with a listed and with a foreign origin. */
export function preflightsFor(origins: readonly string[]): readonly Conditions[] {
  const of = (method: string | null, headers: Conditions['headers']): Conditions => ({
    method,
    headers,
    query: [],
  });
  const asked = ['access-control-request-method', 'GET'] as const;
  return [
    of('OPTIONS', []),
    ...[...new Set([...origins.map(sampleOrigin), FOREIGN])].flatMap((origin) => [
      of('OPTIONS', [['origin', origin]]),
      of('OPTIONS', [['origin', origin], asked]),
      of(null, [['origin', origin]]),
    ]),
  ];
}

/** The same for a match of a rule with a CORS filter, with what the match asks for. */
export const preflightsOf: (candidate: Candidate) => readonly Conditions[] = memo((candidate) =>
  arrayAt(candidate.rule.value, 'filters')
    .filter((filter) => stringAt(filter, 'type') === 'CORS')
    .flatMap((filter) =>
      preflightsFor(arrayAt(filter, 'cors.allowOrigins').filter((one) => typeof one === 'string')),
    )
    .flatMap((preflight) =>
      conditionsOf(candidate)
        .slice(0, 1)
        .flatMap((own) => bothConditions(own, preflight) ?? []),
    ),
);
