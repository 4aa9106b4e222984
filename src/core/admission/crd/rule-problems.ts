import type { Schema } from '../../kinds/schema.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';
import { schemaAt } from '../../kinds/schemas.ts';
import { compileRule } from './cel/compile-rule.ts';
import { unknownField } from './cel/unknown-field.ts';
import { readFieldPath } from './cel/read-field-path.ts';
import type { ProblemList } from './problem-list.ts';
import { DEEPEST_SCHEMA, readObjectSchema } from './read-schema.ts';
import { listOf, stringOf } from './written.ts';
import { isObject } from '../../yaml/is-object.ts';

const REASONS = ['FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired'];

/** Notes the rules of a schema that do not compile, or that read fields that are not there. */
export function ruleProblems(written: JsonObject, path: Path, problems: ProblemList): void {
  walk(written, readObjectSchema(written), path, problems, 0);
}

function walk(
  written: JsonObject,
  schema: Schema | undefined,
  path: Path,
  problems: ProblemList,
  depth: number,
): void {
  if (depth > DEEPEST_SCHEMA || !problems.isNew('rules', written)) return;
  listOf(written['x-kubernetes-validations']).forEach((validation, index) => {
    const at = [...path, 'x-kubernetes-validations', index];
    if (isObject(validation)) checkValidation(validation, schema ?? {}, at, problems);
  });
  const { properties, items, additionalProperties } = written;
  if (isObject(properties)) {
    for (const [key, field] of Object.entries(properties)) {
      if (!isObject(field)) continue;
      const inner =
        schema?.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
      walk(field, inner, [...path, 'properties', key], problems, depth + 1);
    }
  }
  if (isObject(items)) walk(items, schema?.items, [...path, 'items'], problems, depth + 1);
  if (isObject(additionalProperties))
    walk(
      additionalProperties,
      schema?.additionalProperties,
      [...path, 'additionalProperties'],
      problems,
      depth + 1,
    );
}

function checkValidation(validation: JsonObject, schema: Schema, path: Path, problems: ProblemList): void {
  const rule = stringOf(validation['rule'])?.trim();
  if (!rule) problems.required([...path, 'rule'], 'rule is not specified');
  else checkExpression(rule, schema, [...path, 'rule'], problems);
  const expression = stringOf(validation['messageExpression'])?.trim();
  if (expression) checkExpression(expression, schema, [...path, 'messageExpression'], problems);
  const message = stringOf(validation['message']);
  if (message !== undefined && message.trim() === '' && message !== '')
    problems.invalid([...path, 'message'], message, 'message must be non-empty if specified');
  if (message?.trim().includes('\n'))
    problems.invalid([...path, 'message'], message, 'message must not contain line breaks');
  if (rule?.includes('\n') && !message)
    problems.required([...path, 'message'], 'message must be specified if rule contains line breaks');
  const reason = stringOf(validation['reason']);
  if (reason && !REASONS.includes(reason)) problems.unsupported([...path, 'reason'], reason, REASONS);
  const fieldPath = stringOf(validation['fieldPath']);
  if (fieldPath) {
    const steps = readFieldPath(fieldPath);
    if (!steps) problems.invalid([...path, 'fieldPath'], fieldPath, 'fieldPath must be a valid path');
    else if (!schemaAt(schema, steps))
      problems.invalid([...path, 'fieldPath'], fieldPath, 'fieldPath must refer to a field of the schema');
  }
}

function checkExpression(text: string, schema: Schema, path: Path, problems: ProblemList): void {
  const rule = compileRule(text);
  if ('error' in rule) return problems.invalid(path, text, `compilation failed: ERROR: ${rule.error}`);
  if (!('ast' in rule)) return;
  const missing = unknownField(rule.ast, schema);
  if (missing !== undefined)
    problems.invalid(path, text, `compilation failed: ERROR: undefined field '${missing}'`);
}
