import { arrayAt, objectAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkQualifiedName } from '../../words/names.ts';
import { quote } from '../../words/quote.ts';
import { has, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { indexesFault } from './indexes-fault.ts';

const MOST_RULES = 20;
const MOST_CODES = 255;

const ACTIONS = ['Count', 'FailIndex', 'FailJob', 'Ignore'];
const OPERATORS = ['In', 'NotIn'];
const STATUSES = ['False', 'True', 'Unknown'];

/** A choice that has to be made, with what can be chosen. */
function checkChoice(notes: Notes, path: Path, value: string, allowed: readonly string[]): void {
  if (value === '') notes.required(path, `valid values: [${allowed.map(quote).join(' ')}]`);
  else notes.oneOf(path, value, allowed);
}

/** What a Job makes of Pods that fail. */
export function checkFailurePolicy(notes: Notes, path: Path, spec: Json): void {
  const rules = arrayAt(objectOf(spec, 'podFailurePolicy') ?? {}, 'rules');
  if (rules.length > MOST_RULES) notes.tooMany([...path, 'rules'], rules.length, MOST_RULES);
  const pod = objectAt(spec, 'template.spec');
  const containers = ['containers', 'initContainers'].flatMap((list) => arrayAt(pod, list));
  const names = new Set(containers.map((container) => textOf(container, 'name')));
  for (const [index, rule] of rules.entries()) checkRule(notes, [...path, 'rules', index], spec, rule, names);
}

function checkRule(notes: Notes, path: Path, spec: Json, rule: Json, names: ReadonlySet<string>): void {
  const action = textOf(rule, 'action');
  if (action !== 'FailIndex') checkChoice(notes, [...path, 'action'], action, ACTIONS);
  else if (!has(spec, 'backoffLimitPerIndex'))
    notes.invalid([...path, 'action'], action, 'requires the backoffLimitPerIndex to be set');
  const codes = objectOf(rule, 'onExitCodes');
  if (codes !== undefined) checkCodes(notes, [...path, 'onExitCodes'], codes, names);
  const conditions = arrayAt(rule, 'onPodConditions');
  checkConditions(notes, [...path, 'onPodConditions'], conditions);
  // The server leaves out the value.
  const say = (shown: string): void => notes.invalid(path, rule, '', { shown });
  if (codes !== undefined && conditions.length > 0)
    say('specifying both OnExitCodes and OnPodConditions is not supported');
  if (codes === undefined && conditions.length === 0)
    say('specifying one of OnExitCodes and OnPodConditions is required');
}

function checkConditions(notes: Notes, path: Path, conditions: readonly Json[]): void {
  if (conditions.length > MOST_RULES) notes.tooMany(path, conditions.length, MOST_RULES);
  for (const [index, condition] of conditions.entries()) {
    notes.named([...path, index, 'type'], textOf(condition, 'type'), checkQualifiedName);
    // Without a status, the server reads it as True.
    notes.oneOf([...path, index, 'status'], textOf(condition, 'status') || 'True', STATUSES);
  }
}

function checkCodes(notes: Notes, path: Path, codes: Json, names: ReadonlySet<string>): void {
  const operator = textOf(codes, 'operator');
  checkChoice(notes, [...path, 'operator'], operator, OPERATORS);
  const name = textOf(codes, 'containerName');
  if (has(codes, 'containerName') && !names.has(name) && !holdsUnknown([...names]))
    notes.invalid(
      [...path, 'containerName'],
      name,
      'must be one of the container or initContainer names in the pod template',
    );
  const at = [...path, 'values'];
  const values = arrayAt(codes, 'values').filter((value) => typeof value === 'number');
  if (values.length === 0)
    notes.invalid(at, has(codes, 'values') ? [] : null, 'at least one value is required');
  else if (values.length > MOST_CODES) notes.tooMany(at, values.length, MOST_CODES);
  for (const [index, value] of values.entries()) {
    if (operator === 'In' && value === 0)
      notes.invalid([...at, index], value, 'must not be 0 for the In operator');
    if (values.indexOf(value) < index) notes.duplicate([...at, index], value);
  }
  if (values.some((value, index) => index > 0 && (values[index - 1] ?? 0) > value))
    notes.invalid(at, values, 'must be ordered');
}

/**
 * When a Job with indexes is done before all of its Pods are.
 *
 * @param completions how many Pods have to succeed otherwise; undefined where that is missing
 */
export function checkSuccessPolicy(
  notes: Notes,
  path: Path,
  policy: Json,
  completions: number | undefined,
): void {
  const rules = arrayAt(policy, 'rules');
  const at = [...path, 'rules'];
  if (rules.length === 0)
    notes.required(at, 'at least one rules must be specified when the successPolicy is specified');
  if (rules.length > MOST_RULES) notes.tooMany(at, rules.length, MOST_RULES);
  if (completions === undefined) return;
  for (const [index, rule] of rules.entries()) checkSuccess(notes, [...at, index], rule, completions);
}

function checkSuccess(notes: Notes, path: Path, rule: Json, completions: number): void {
  const count = numberOf(rule, 'succeededCount');
  const isByIndex = has(rule, 'succeededIndexes');
  if (count === undefined && !isByIndex)
    notes.required(path, 'at least one of succeededCount or succeededIndexes must be specified');
  const indexes = textOf(rule, 'succeededIndexes');
  const read = indexesFault(indexes, completions);
  if (typeof read === 'string')
    notes.invalid([...path, 'succeededIndexes'], indexes, `error parsing succeededIndexes: ${read}`);
  if (count === undefined) return;
  const at = [...path, 'succeededCount'];
  notes.notNegative(at, count);
  const most = (limit: number, of: string): void => {
    if (count > limit)
      notes.invalid(at, count, `must be less than or equal to ${limit} (the number of ${of})`);
  };
  most(completions, 'specified completions');
  if (isByIndex && !holdsUnknown(indexes))
    most(typeof read === 'string' ? 0 : read, 'indexes in the specified succeededIndexes field');
}

/** A policy as the program of the server holds it: its fields have names of their own there, and what is not set is null. */
export function successAsHeld(policy: Json): string {
  const rules = arrayAt(policy, 'rules').map((rule) => ({
    SucceededIndexes: has(rule, 'succeededIndexes') ? textOf(rule, 'succeededIndexes') : null,
    SucceededCount: numberOf(rule, 'succeededCount') ?? null,
  }));
  return JSON.stringify({ Rules: has(policy, 'rules') ? rules : null });
}
