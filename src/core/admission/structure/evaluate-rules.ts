import type { KubernetesVersion } from '../../model/kubernetes-version.ts';
import { observe } from '../../model/observe.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { ownValue } from '../../yaml/own-value.ts';
import type { Schema, Validation } from '../../kinds/schema.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote } from '../words/quote.ts';
import { brokenValue } from '../words/broken-value.ts';
import type { RuleFailure, Violation } from '../violation.ts';
import type { FieldRule } from '../field-rule.ts';
import type { CompiledSchema } from './compiled-schema.ts';

/** What a rule in CEL says of a node: its violation, or nothing when it holds. */
export type Evaluate = (
  validation: Validation,
  self: Json,
  path: readonly (string | number)[],
  schema: Schema,
) => Violation | null;

/** The evaluation of rules over one object: what they found, and which of them broke. */
export type RuleEvaluation = {
  readonly path: (string | number)[];
  readonly violations: Violation[];
  readonly failures: RuleFailure[];
  /** Whose words. */
  readonly kubernetes: KubernetesVersion;
  readonly evaluate: Evaluate;
  /** Whether some values of the object are not known. */
  readonly hasUnknown: boolean;
  /** The nodes whose rules have read one of those. */
  readonly notKnown: Path[];
};

/**
 * Evaluates the rules of a schema on an object after defaults: those of a node, then those inside it. Parts of the
 * schema without rules are not entered (docs/model/admission.md#rules-of-schemas).
 */
export function evaluateRules(evaluation: RuleEvaluation, compiled: CompiledSchema, value: Json): void {
  if (value === null) return;
  if (compiled.rules.length > 0) applyRules(evaluation, compiled, value);
  if (compiled.validations.length > 0)
    for (const validation of compiled.validations) applyValidation(evaluation, validation, compiled, value);
  const { path } = evaluation;
  if (Array.isArray(value)) {
    const { items } = compiled;
    if (!items?.hasRules) return;
    const depth = path.length;
    const list = value as readonly Json[];
    path.push(0);
    for (let index = 0; index < list.length; index++) {
      path[depth] = index;
      evaluateRules(evaluation, items, list[index] ?? null);
    }
    path.pop();
  } else if (typeof value === 'object') {
    const object = value as JsonObject;
    const { fieldsWithRules } = compiled;
    // Nodes by the thousand come here: a counter and one shape cost half of an iterator that takes pairs apart.
    for (let at = 0; at < fieldsWithRules.length; at++) {
      const { key, field } = fieldsWithRules[at] as (typeof fieldsWithRules)[number];
      const inside = ownValue(object, key) ?? null;
      if (inside === null) continue;
      path.push(key);
      evaluateRules(evaluation, field, inside);
      path.pop();
    }
    if (compiled.additional?.hasRules) {
      for (const key of Object.keys(object)) {
        if (compiled.fields.has(key)) continue;
        path.push(key);
        evaluateRules(evaluation, compiled.additional, object[key] ?? null);
        path.pop();
      }
    }
  }
}

/** Nearly all rules hold: what would be said of one is put together where it does not. */
function applyRules(evaluation: RuleEvaluation, { rules, schema }: CompiledSchema, value: Json): void {
  const { hasUnknown } = evaluation;
  for (const rule of rules) {
    try {
      const held = hasUnknown ? whereKnown(evaluation, value, (node) => rule.holds(node)) : rule.holds(value);
      if (held !== true && held !== null) noteBroken(evaluation, rule, held, value, schema);
    } catch (cause) {
      const { path, failures } = evaluation;
      failures.push({ code: codeOf(rule), path: [...path], reason: reasonOf(cause) });
    }
  }
}

function noteBroken(
  { path, violations, kubernetes }: RuleEvaluation,
  rule: FieldRule,
  held: Exclude<ReturnType<FieldRule['holds']>, true>,
  value: Json,
  { type }: Schema,
): void {
  const words =
    held === false
      ? `${brokenValue(value, type ?? '', kubernetes)}: ${rule.message}`
      : `: ${quote(type ?? '')}: ${held.error} evaluating rule: ${rule.message}`;
  violations.push({
    code: codeOf(rule),
    path: [...path],
    message: `${fieldPath(path)}: Invalid value${words}`,
  });
}

const codeOf = ({ id }: FieldRule): string => `admission/${id}`;

/**
 * What is concluded from a node; null where that has read a value that is not known
 * (docs/model/admission.md#values-that-are-not-known).
 */
function whereKnown<T>(
  { hasUnknown, notKnown, path }: RuleEvaluation,
  value: Json,
  conclude: (value: Json) => T,
): T | null {
  if (!hasUnknown) return conclude(value);
  const observed = observe(value);
  const conclusion = conclude(observed.value);
  if (!observed.sawUnknown()) return conclusion;
  notKnown.push([...path]);
  return null;
}

function applyValidation(
  evaluation: RuleEvaluation,
  validation: Validation,
  { schema }: CompiledSchema,
  value: Json,
): void {
  const { path, violations, failures, evaluate } = evaluation;
  try {
    const violation = whereKnown(evaluation, value, (node) => evaluate(validation, node, path, schema));
    if (violation) violations.push(violation);
  } catch (cause) {
    failures.push({
      code: 'admission/rule',
      path: [...path],
      reason: `${validation.rule}: ${reasonOf(cause)}`,
    });
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
