import type { Resource } from '../../model/resource.ts';
import { rowName } from '../../kinds/row.ts';
import { rowAt, rowsOf } from '../../topology/rows-of.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { Step, StepLocation } from '../../traffic/decide/step.ts';
import type { ChainContext } from './chain-context.ts';
import type { Candidate, Choice } from './chain-view.ts';

/** As many as can be read while a scene lasts. */
const MAX_LOSERS = 2;

/** The stages at which routes and their rules are looked at. */
const STAGES: ReadonlySet<string> = new Set(['route', 'rule', 'match', 'server', 'location']);

/** What was a match for the host explains the choice better than what is for other hosts or listeners. */
const isMatch = ({ stage }: Step): boolean => stage === 'match' || stage === 'location';

/** What a place of a route asks for, as its card says. */
function labelAt(resource: Resource, { path }: StepLocation): string {
  const id = rowAt(resource, path);
  const row = rowsOf(resource).find((one) => one.id === id);
  return row ? [rowName(row), ...row.chips].join(' · ') : resource.name;
}

function candidateOf({ reason, at }: Step, { index, named }: ChainContext): Candidate | null {
  const resource = at && index.get(at.resource);
  return resource ? { object: named(resource), label: labelAt(resource, at), reason } : null;
}

/** Which rule has a request, and which were looked at and do not. */
export function choiceOf({ route, steps }: RequestOutcome, context: ChainContext): Choice {
  const looked = steps.filter(({ stage }) => STAGES.has(stage));
  const taken = looked.filter(({ verdict, at }) => verdict === 'chosen' && at?.resource === route?.key);
  const chosen = taken.find(isMatch) ?? taken.at(-1);
  const placed = chosen && candidateOf(chosen, context);
  const winner = placed ?? (route && { object: context.named(route), label: route.name, reason: '' });
  const losers: Candidate[] = [];
  const seen = new Set(winner ? [`${winner.object.key} ${winner.label}`] : []);
  for (const step of [...looked.filter(isMatch), ...looked.filter((one) => !isMatch(one))]) {
    const loser = step.verdict === 'rejected' ? candidateOf(step, context) : null;
    const id = loser && `${loser.object.key} ${loser.label}`;
    if (loser === null || id === null || seen.has(id)) continue;
    seen.add(id);
    losers.push(loser);
  }
  return { winner, losers: losers.slice(0, MAX_LOSERS), more: Math.max(0, losers.length - MAX_LOSERS) };
}
