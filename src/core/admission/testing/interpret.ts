import { NEWEST_KUBERNETES } from '../../model/kubernetes-version.ts';
import type { Json } from '../../yaml/json.ts';
import type { CompiledSchema } from '../structure/compiled-schema.ts';
import { evaluateRules, type RuleEvaluation } from '../structure/evaluate-rules.ts';
import { pruneAndDefault } from '../structure/prune-and-default.ts';
import { startRun } from '../structure/run.ts';

/** What the interpreter makes of a value, and how much it finds. */
export function interpret(compiled: CompiledSchema, value: Json): Readonly<{ stored: Json; finds: number }> {
  const run = startRun('schema');
  const stored = pruneAndDefault(run, compiled, value);
  const evaluation: RuleEvaluation = {
    path: [],
    violations: [],
    failures: [],
    kubernetes: NEWEST_KUBERNETES,
    evaluate: () => null,
    hasUnknown: false,
    notKnown: [],
  };
  if (!run.blocked) evaluateRules(evaluation, compiled, stored);
  const lists = [run.found, run.repeated, run.unknown, evaluation.violations, evaluation.failures];
  return { stored, finds: lists.reduce((sum, { length }) => sum + length, Number(run.blocked)) };
}
