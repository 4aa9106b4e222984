import type { Resource } from '../../model/resource.ts';
import { rowName } from '../../kinds/row.ts';
import { rowAt, rowsOf } from '../../topology/rows-of.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { Step, StepLocation } from '../../traffic/decide/step.ts';
import { chainObject } from './chain-object.ts';
import type { Candidate, Choice } from './chain-view.ts';

/** As many as can be read while a scene lasts. */
const MAX_LOSERS = 2;

/** The stages at which routes and their rules are looked at. */
const STAGES: ReadonlySet<string> = new Set(['route', 'rule', 'match', 'server', 'location']);

/** What a place of a route asks for, as its card says. */
function labelAt(resource: Resource, { path }: StepLocation): string {
  const id = rowAt(resource, path);
  const row = rowsOf(resource).find((one) => one.id === id);
  return row ? [rowName(row), ...row.chips].join(' · ') : resource.name;
}

function candidateOf({ reason, at }: Step, index: IndexSnapshot): Candidate | null {
  const resource = at && index.get(at.resource);
  return resource ? { object: chainObject(resource), label: labelAt(resource, at), reason } : null;
}

/** Which rule has a request, and which were looked at and do not. */
export function choiceOf({ route, steps }: RequestOutcome, index: IndexSnapshot): Choice {
  const looked = steps.filter(({ stage }) => STAGES.has(stage));
  const chosen =
    route === null
      ? undefined
      : (looked.find(
          ({ stage, verdict, at }) =>
            verdict === 'chosen' && stage !== 'rule' && at !== null && at.resource === route.key,
        ) ?? looked.findLast(({ verdict, at }) => verdict === 'chosen' && at?.resource === route.key));
  const named = chosen && candidateOf(chosen, index);
  const winner = named ?? (route && { object: chainObject(route), label: route.name, reason: '' });
  const losers: Candidate[] = [];
  const seen = new Set(winner ? [`${winner.object.key} ${winner.label}`] : []);
  for (const step of looked) {
    const loser = step.verdict === 'rejected' ? candidateOf(step, index) : null;
    const id = loser && `${loser.object.key} ${loser.label}`;
    if (loser === null || id === null || seen.has(id)) continue;
    seen.add(id);
    losers.push(loser);
  }
  return { winner, losers: losers.slice(0, MAX_LOSERS), more: Math.max(0, losers.length - MAX_LOSERS) };
}
