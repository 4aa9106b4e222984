import { holdsUnknown } from '../../model/unknown-values.ts';
import { valueAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { checkLabel } from '../words/names.ts';
import { checkPathSegment } from '../words/path-segment.ts';
import { checkScaled, checkThere } from './check-scaled.ts';
import { has, numberOf, objectOf, textOf } from './fields.ts';
import type { Notes } from './notes.ts';
import { checkResourceName, shownBare } from './pod/check-resources.ts';
import { quantityText, quantityValue } from './quantity-value.ts';

type Check = (notes: Notes, path: Path, source: Json) => void;

/** Sources by their fields, in the order in which the server looks at them. */
const SOURCES: readonly (readonly [field: string, check: Check])[] = [
  ['object', checkObject],
  ['external', checkExternal],
  ['pods', checkPods],
  ['resource', checkResource],
  ['containerResource', checkContainerResource],
];

const TYPES = ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'];

/** What an autoscaler goes by. */
export function checkMetrics(notes: Notes, path: Path, metrics: readonly Json[]): void {
  for (const [index, metric] of metrics.entries()) checkMetric(notes, [...path, index], metric);
}

function checkMetric(notes: Notes, path: Path, metric: Json): void {
  const type = textOf(metric, 'type');
  const isType = TYPES.includes(type);
  if (type === '') notes.required([...path, 'type'], 'must specify a metric source type');
  if (!isType) notes.unsupported([...path, 'type'], type, TYPES);
  const given = SOURCES.filter(([field]) => objectOf(metric, field) !== undefined);
  const [first] = given;
  if (first) first[1](notes, [...path, first[0]], objectOf(metric, first[0]) ?? {});
  // Servers before those that declare what autoscalers lack say it again where they look for the source of the type.
  if (!isType && !notes.has('declared-autoscaling')) notes.unsupported([...path, 'type'], type, TYPES);
  const expected = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  if (isType && !has(metric, expected))
    notes.required([...path, expected], 'must populate information for the given metric source');
  if (given.length === 1) return;
  for (const [field] of given)
    if (field !== expected) notes.forbidden([...path, field], 'must populate the given metric source only');
}

function checkObject(notes: Notes, path: Path, source: Json): void {
  const described = objectOf(source, 'describedObject') ?? {};
  checkThere(notes, [...path, 'describedObject'], described);
  checkScaled(notes, [...path, 'describedObject'], described, false);
  checkIdentifier(notes, path, source);
  const target = checkTarget(notes, path, source);
  if (!has(target, 'value') && !has(target, 'averageValue'))
    notes.required([...path, 'target', 'averageValue'], 'must set either a target value or averageValue');
}

function checkExternal(notes: Notes, path: Path, source: Json): void {
  checkIdentifier(notes, path, source);
  const target = checkTarget(notes, path, source);
  const [value, average] = [has(target, 'value'), has(target, 'averageValue')];
  if (!value && !average)
    notes.required(
      [...path, 'target', 'averageValue'],
      'must set either a target value for metric or a per-pod target',
    );
  if (value && average)
    notes.forbidden(
      [...path, 'target', 'value'],
      'may not set both a target value for metric and a per-pod target',
    );
}

function checkPods(notes: Notes, path: Path, source: Json): void {
  checkIdentifier(notes, path, source);
  if (!has(checkTarget(notes, path, source), 'averageValue'))
    notes.required([...path, 'target', 'averageValue'], 'must specify a positive target averageValue');
}

function checkResource(notes: Notes, path: Path, source: Json): void {
  if (textOf(source, 'name') === '') notes.required([...path, 'name'], 'must specify a resource name');
  checkUse(notes, path, source);
}

function checkContainerResource(notes: Notes, path: Path, source: Json): void {
  const [name, container] = [textOf(source, 'name'), textOf(source, 'container')];
  if (name === '') notes.required([...path, 'name'], 'must specify a resource name');
  else notes.named([...path, 'name'], name, checkResourceName, shownBare(notes, name));
  if (container === '') notes.required([...path, 'container'], 'must specify a container');
  else notes.named([...path, 'container'], container, checkLabel);
  checkUse(notes, path, source);
}

function checkUse(notes: Notes, path: Path, source: Json): void {
  const target = checkTarget(notes, path, source);
  const [use, value] = [has(target, 'averageUtilization'), has(target, 'averageValue')];
  if (!use && !value)
    notes.required(
      [...path, 'target', 'averageUtilization'],
      'must set either a target raw value or a target utilization',
    );
  if (use && value)
    notes.forbidden(
      [...path, 'target', 'averageValue'],
      'may not set both a target raw value and a target utilization',
    );
}

function checkIdentifier(notes: Notes, path: Path, source: Json): void {
  const name = textOf(objectOf(source, 'metric') ?? {}, 'name');
  if (name === '') notes.required([...path, 'metric', 'name'], 'must specify a metric name');
  else notes.named([...path, 'metric', 'name'], name, checkPathSegment);
}

const TARGETS: ReadonlySet<string> = new Set(['Utilization', 'Value', 'AverageValue']);

/** @returns the target, with nothing in it where there is none */
function checkTarget(notes: Notes, path: Path, source: Json): Json {
  const target = objectOf(source, 'target') ?? {};
  const at = [...path, 'target'];
  const type = textOf(target, 'type');
  if (type === '') notes.required([...at, 'type'], 'must specify a metric target type');
  if (!TARGETS.has(type))
    notes.invalid([...at, 'type'], type, 'must be either Utilization, Value, or AverageValue');
  for (const field of ['value', 'averageValue']) {
    const written = valueAt(target, [field]) ?? null;
    const amount = holdsUnknown(written) ? undefined : quantityValue(written);
    if (amount && amount.nano <= 0n) notes.invalid([...at, field], quantityText(amount), 'must be positive');
  }
  const use = numberOf(target, 'averageUtilization');
  if (use !== undefined && use < 1)
    notes.invalid([...at, 'averageUtilization'], use, 'must be greater than 0');
  return target;
}
