import { valueAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { countOf, has, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { quote } from '../../words/quote.ts';
import { isEmptySelector, selectorAsRead } from '../selectors.ts';
import { checkFailurePolicy, checkSuccessPolicy, successAsHeld } from './check-job-policies.ts';
import { checkTemplate } from './check-template.ts';

const COUNTS = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
];

/** A Job, or the template of one. */
function checkJob(notes: Notes, path: Path, spec: Json): void {
  for (const field of COUNTS) notes.notNegative([...path, field], numberOf(spec, field));
  if (has(spec, 'maxFailedIndexes') && !has(spec, 'backoffLimitPerIndex'))
    notes.required([...path, 'backoffLimitPerIndex'], 'when maxFailedIndexes is specified');
  checkMode(notes, path, spec);
  checkFailurePolicy(notes, [...path, 'podFailurePolicy'], spec);
  checkSuccess(notes, [...path, 'successPolicy'], spec);
  checkReplacement(notes, [...path, 'podReplacementPolicy'], spec);
  const template = objectOf(spec, 'template') ?? {};
  checkTemplate(notes, [...path, 'template'], template);
  checkRestarts(notes, [...path, 'template', 'spec', 'restartPolicy'], spec, template);
}

const MODES = ['NonIndexed', 'Indexed'];

function checkMode(notes: Notes, path: Path, spec: Json): void {
  const mode = textOf(spec, 'completionMode');
  if (has(spec, 'completionMode')) notes.oneOf([...path, 'completionMode'], mode, MODES);
  const failed = numberOf(spec, 'maxFailedIndexes');
  if (mode === 'Indexed') return checkIndexed(notes, path, spec, failed);
  if (mode !== '' && mode !== 'NonIndexed') return;
  for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes']) {
    const count = numberOf(spec, field);
    if (count !== undefined) notes.invalid([...path, field], count, 'requires indexed completion mode');
  }
}

function checkSuccess(notes: Notes, path: Path, spec: Json): void {
  const policy = objectOf(spec, 'successPolicy');
  if (policy === undefined) return;
  const mode = textOf(spec, 'completionMode');
  if (mode === 'Indexed') checkSuccessPolicy(notes, path, policy, completionsOf(spec));
  else if (!holdsUnknown(mode))
    notes.invalid(path, policy, 'requires indexed completion mode', { shown: successAsHeld(policy) });
}

/** How many Pods have to succeed: without both numbers, the server makes it one Pod. */
const completionsOf = (spec: Json): number | undefined =>
  numberOf(spec, 'completions') ?? (has(spec, 'parallelism') ? undefined : 1);

const MOST_PARALLEL = 100_000;

function checkIndexed(notes: Notes, path: Path, spec: Json, failed: number | undefined): void {
  const completions = completionsOf(spec);
  if (completions === undefined) notes.required([...path, 'completions'], 'when completion mode is Indexed');
  const parallel = countOf(spec, 'parallelism');
  if (parallel > MOST_PARALLEL)
    notes.invalid(
      [...path, 'parallelism'],
      parallel,
      `must be less than or equal to ${MOST_PARALLEL} when completion mode is Indexed`,
    );
  if (completions !== undefined && failed !== undefined && failed > completions)
    notes.invalid([...path, 'maxFailedIndexes'], failed, 'must be less than or equal to completions');
}

function checkReplacement(notes: Notes, path: Path, spec: Json): void {
  if (!has(spec, 'podReplacementPolicy')) return;
  const allowed = has(spec, 'podFailurePolicy') ? ['Failed'] : ['Failed', 'TerminatingOrFailed'];
  notes.oneOf(path, textOf(spec, 'podReplacementPolicy'), allowed);
}

const RESTARTS = ['OnFailure', 'Never'];

function checkRestarts(notes: Notes, path: Path, spec: Json, template: Json): void {
  const restarts = textOf(objectOf(template, 'spec') ?? {}, 'restartPolicy') || 'Always';
  if (restarts === 'Always') notes.required(path, `valid values: ${RESTARTS.map(quote).join(', ')}`);
  else if (!RESTARTS.includes(restarts)) notes.unsupported(path, restarts, RESTARTS);
  else if (has(spec, 'podFailurePolicy') && restarts !== 'Never')
    notes.invalid(path, restarts, 'only "Never" is supported when podFailurePolicy is specified');
}

/** A Job that is written as such. */
export function checkWholeJob(notes: Notes, spec: Json): void {
  checkSelector(notes, spec);
  checkJob(notes, ['spec'], spec);
}

/** The selector of a Job, which the server makes unless it is said to be made by hand. */
function checkSelector(notes: Notes, spec: Json): void {
  const selector = objectOf(spec, 'selector');
  const path = ['spec', 'selector'];
  if (valueAt(spec, ['manualSelector']) === true) {
    if (selector === undefined) notes.required(path);
  } else if (selector !== undefined && !isEmptySelector(selector))
    notes.invalid(path, selectorAsRead(selector), '`selector` not auto-generated');
}

/** The template of a Job that a CronJob makes: its selector is never written. */
export function checkJobTemplate(notes: Notes, path: Path, template: Json): void {
  const spec = objectOf(template, 'spec') ?? {};
  const at = [...path, 'spec'];
  checkJob(notes, at, spec);
  const selector = objectOf(spec, 'selector');
  if (selector !== undefined)
    notes.invalid([...at, 'selector'], selector, '`selector` will be auto-generated');
  if (valueAt(spec, ['manualSelector']) === true)
    notes.unsupported([...at, 'manualSelector'], true, ['nil', 'false']);
}
