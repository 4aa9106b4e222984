import type { Resource } from '../../model/resource.ts';
import { unknownPlaces } from '../../model/unknown-values.ts';
import type { Json } from '../../yaml/json.ts';
import type { CoreObject, CoreProblem, CoreRule } from '../core-rule.ts';
import { noteWhereKnown } from '../structure/note-where-known.ts';
import { note, startRun, type Run } from '../structure/run.ts';
import type { RuleFailure, Violation } from '../violation.ts';
import { coreRulesOf } from './registry.ts';

/**
 * Holds the rules of the API server's own code against an object after defaults. A rule that breaks is noted in
 * `failures`, and the others go on.
 *
 * @param last whether it is the turn of the rules that come last
 * @returns what they find, in the order of the rules
 */
export function checkCore(
  run: Run,
  failures: RuleFailure[],
  resource: Resource,
  value: Json,
  last: boolean,
): readonly Violation[] {
  const { group, kind, value: written } = resource;
  const rules = coreRulesOf(group, kind, last);
  if (rules.length === 0) return none;
  const hasUnknown = unknownPlaces(written).length > 0;
  const own = startRun(run.dialect, [], run.isKnown, run.kubernetes);
  const object = { kind, written, value, kubernetes: run.kubernetes };
  for (const rule of rules) {
    try {
      if (!hasUnknown) noteAll(own, rule, object);
      else noteWhereKnown(own, hasUnknown, object, (seen) => noteAll(own, rule, seen));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      failures.push({ code: `admission/${rule.id}`, path: [], reason });
    }
  }
  run.notKnown.push(...own.notKnown);
  return own.found;
}

const none: readonly Violation[] = [];

function noteAll(own: Run, rule: CoreRule, object: CoreObject): void {
  for (const problem of rule.check(object)) noteProblem(own, rule.id, problem);
}

function noteProblem(run: Run, id: string, { path, words, written, mark }: CoreProblem): void {
  const before = run.found.length;
  note(run, id, words, undefined, path);
  const made = run.found[before];
  if (!made || (written === undefined && mark === undefined)) return;
  run.found[before] = {
    ...made,
    ...(written !== undefined && { message: `${written}: ${words}` }),
    ...(mark && { mark }),
  };
}
