import type { Schema, Validation } from '../../../kinds/schema.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import type { Evaluate } from '../../structure/evaluate-rules.ts';
import type { Violation } from '../../violation.ts';
import { fieldRules } from '../../field-rules/registry.ts';
import type { KubernetesVersion } from '../../../model/kubernetes-version.ts';
import { fieldPath } from '../../words/field-path.ts';
import { quote } from '../../words/quote.ts';
import { brokenValue } from '../../words/broken-value.ts';
import { celValue, schemaTypeOf } from './cel-value.ts';
import { memo } from '../../../incremental/memo.ts';
import { createBudget, type CostBudget } from './cost.ts';
import { compileRule, type CelRule, type CelResult } from './compile-rule.ts';
import { unknownField } from './unknown-field.ts';
import { readFieldPath } from './read-field-path.ts';

type Runnable = Extract<CelRule, { evaluate: unknown }>;

/**
 * Evaluates the rules in CEL of schemas on the nodes of one object after defaults. Rules that compare with the object
 * before a change do not apply to a manifest by itself; rules that do not compile are reported for their CRD.
 * What all of them cost together is limited: the server, too, stops at some point and says so.
 */
export function celEvaluation(kubernetes: KubernetesVersion): Evaluate {
  const budget = createBudget();
  let stopped = false;
  return (validation, value, path, schema) => {
    if (stopped) return null;
    const rule = compileRule(validation.rule);
    if (!isRunnable(rule) || (rule.usesOldSelf && !validation.optionalOldSelf)) return null;
    if (readsUnknownField(validation, { rule, schema })) return null;
    const outcome = rule.evaluate(celValue(value, schema), budget);
    if ('value' in outcome && outcome.value === true) return null;
    stopped = 'failed' in outcome && outcome.failed === 'cost';
    return violationOf(validation, outcome, { schema, value, path: [...path], budget, kubernetes });
  };
}

/** A rule stands on one node of one schema, so it is looked through once. */
const readsUnknownField = memo(
  (_: Validation, { rule, schema }: Readonly<{ rule: Runnable; schema: Schema }>): boolean =>
    unknownField(rule.ast, schema) !== undefined,
);

type Node = Readonly<{
  schema: Schema;
  value: Json;
  path: Path;
  budget: CostBudget;
  kubernetes: KubernetesVersion;
}>;

function violationOf(validation: Validation, outcome: CelResult, node: Node): Violation {
  const type = schemaTypeOf(node.value, node.schema);
  const invalid = (path: Path, detail: string, value = `: ${quote(type)}`): Violation => ({
    code: codeOf(validation),
    path,
    message: `${fieldPath(path)}: Invalid value${value}: ${detail}`,
    facts: { rule: validation.rule },
  });
  const name = validation.message?.trim() ?? validation.rule.trim();
  if ('failed' in outcome) {
    switch (outcome.failed) {
      case 'overload':
        return invalid(
          node.path,
          `'${outcome.reason}': call arguments did not match a supported operator, function or macro signature for rule: ${name}`,
        );
      case 'cost':
        return invalid(
          node.path,
          `'${outcome.reason}': no further validation rules will be run due to call cost exceeds limit for rule: ${name}`,
        );
      default:
        return invalid(node.path, `${outcome.reason} evaluating rule: ${name}`);
    }
  }
  const path = [...node.path, ...(readFieldPath(validation.fieldPath) ?? [])];
  const detail = messageOf(validation, node);
  const value = brokenValue(node.value, type, node.kubernetes);
  switch (validation.reason) {
    case 'FieldValueForbidden':
      return { ...invalid(path, detail), message: `${fieldPath(path)}: Forbidden: ${detail}` };
    case 'FieldValueRequired':
      return { ...invalid(path, detail), message: `${fieldPath(path)}: Required value: ${detail}` };
    case 'FieldValueDuplicate':
      return { ...invalid(path, detail), message: `${fieldPath(path)}: Duplicate value${value}` };
    default:
      return invalid(path, detail, value);
  }
}

/** The rules of the official CRDs of the Gateway API keep their names when they come from the CRDs themselves. */
const byMessage: ReadonlyMap<string, string> = new Map(
  [...fieldRules].map(([id, { message }]) => [message, id]),
);

const codeOf = ({ message }: Validation): string => `admission/${byMessage.get(message ?? '') ?? 'rule'}`;

function messageOf(
  { rule, message, messageExpression }: Validation,
  { schema, value, budget }: Node,
): string {
  if (messageExpression !== undefined) {
    const expression = compileRule(messageExpression);
    const made = isRunnable(expression)
      ? textOf(expression.evaluate(celValue(value, schema), budget))
      : undefined;
    if (made !== undefined) return made;
  }
  return message?.trim() ?? `failed rule: ${rule.trim().replace(/\s*\n\s*/g, ' ')}`;
}

const isRunnable = (rule: CelRule): rule is Runnable => 'evaluate' in rule;

/** One line of text, if the outcome is one. */
function textOf(outcome: CelResult): string | undefined {
  const text = 'value' in outcome && typeof outcome.value === 'string' ? outcome.value.trim() : '';
  return text === '' || text.includes('\n') ? undefined : text;
}
