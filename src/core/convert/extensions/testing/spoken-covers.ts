import { analysisOf } from '../../../testing/workspace.ts';
import type { JsonObject } from '../../../yaml/json.ts';
import type { TargetSupport } from '../../extension.ts';
import type { Need } from '../../need.ts';
import { ruleWith } from './all-needs.ts';

const { index } = analysisOf('');

/** What an implementation makes of each need alone, a line for each. */
export const spokenCovers = (target: TargetSupport, needs: readonly Need[]): string =>
  needs.map((need) => `${need.kind}: ${spoken(target, need)}`).join('\n');

function spoken(target: TargetSupport, need: Need): string {
  const { objects, answers } = target.extend([ruleWith([need])], index);
  const answer = answers.get(need);
  if (!answer?.covered) return 'open';
  if (!answer.use) return 'nothing to write';
  return objects.map((object) => `${String(object['kind'])} ${JSON.stringify(specOf(object))}`).join(' and ');
}

/** The spec without what it is bound to. */
function specOf({ spec }: JsonObject): JsonObject {
  const { targetRefs: _refs, targetRef: _ref, ...rest } = spec as JsonObject;
  return rest;
}
