import type { Json } from '../../../yaml/json.ts';
import { has, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkJobTemplate } from './check-job.ts';
import { scheduleFault } from './schedule-fault.ts';

const SPEC = ['spec'];

/** A CronJob. */
export function checkCronJob(notes: Notes, value: Json): void {
  const spec = objectOf(value, 'spec') ?? {};
  const schedule = textOf(spec, 'schedule');
  const at = [...SPEC, 'schedule'];
  const fault = schedule === '' ? null : scheduleFault(schedule);
  if (schedule === '') notes.required(at);
  if (fault !== null) notes.invalid(at, schedule, fault);
  if (schedule.includes('TZ'))
    notes.invalid(at, schedule, 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead');
  notes.notNegative([...SPEC, 'startingDeadlineSeconds'], numberOf(spec, 'startingDeadlineSeconds'));
  if (has(spec, 'timeZone')) checkTimeZone(notes, textOf(spec, 'timeZone'));
  const policy = textOf(spec, 'concurrencyPolicy') || 'Allow';
  notes.oneOf([...SPEC, 'concurrencyPolicy'], policy, ['Allow', 'Forbid', 'Replace']);
  checkJobTemplate(notes, [...SPEC, 'jobTemplate'], objectOf(spec, 'jobTemplate') ?? {});
  for (const field of ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'])
    notes.notNegative([...SPEC, field], numberOf(spec, field));
  const name = textOf(objectOf(value, 'metadata') ?? {}, 'name');
  if (name.length > MOST_LETTERS)
    notes.invalid(['metadata', 'name'], name, `must be no more than ${MOST_LETTERS} characters`);
}

/** Names of Jobs are those of their CronJob with 11 letters more. */
const MOST_LETTERS = 52;

function checkTimeZone(notes: Notes, zone: string): void {
  const at = [...SPEC, 'timeZone'];
  if (zone === '') return notes.invalid(at, zone, 'timeZone must be nil or non-empty string');
  if (zone.includes('..') && !zone.split('/').includes('..'))
    return notes.invalid(at, zone, 'time: invalid location name');
  const isName = zone
    .split('/')
    .every((part) => /^[A-Za-z0-9+._-]{1,14}$/.test(part) && !/^(?:-|\.\.?$)/.test(part));
  if (!isName) return notes.invalid(at, zone, `unknown time zone ${zone}`);
  if (zone.toLowerCase() === 'local')
    notes.invalid(
      at,
      zone,
      'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones',
    );
  else if (!isKnownZone(zone)) notes.invalid(at, zone, `unknown time zone ${zone}`);
}

function isKnownZone(zone: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return !/^[+-]/.test(timeZone);
  } catch {
    return false;
  }
}
