import type { Resource } from '../../model/resource.ts';
import { unknownPlaces } from '../../model/unknown-values.ts';
import type { Json } from '../../yaml/json.ts';
import type { CoreProblem } from '../core-rule.ts';
import { noteWhereKnown } from '../structure/note-where-known.ts';
import { note, type Run } from '../structure/run.ts';
import type { RuleFailure } from '../violation.ts';
import { coreRulesOf } from './registry.ts';

/**
 * Holds the rules of the API server's own code against an object after defaults. What they find goes into `run`; a rule
 * that breaks is noted in `failures`, and the others go on.
 */
export function checkCore(run: Run, failures: RuleFailure[], resource: Resource, value: Json): void {
  const { group, kind, value: written } = resource;
  const hasUnknown = unknownPlaces(written).length > 0;
  for (const rule of coreRulesOf(group, kind)) {
    if (rule.last && run.found.length > 0) continue;
    try {
      noteWhereKnown(run, hasUnknown, { kind, written, value }, (object) => {
        for (const problem of rule.check(object)) noteProblem(run, rule.id, problem);
      });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      failures.push({ code: `admission/${rule.id}`, path: [], reason });
    }
  }
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
