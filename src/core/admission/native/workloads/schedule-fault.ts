import { durationOf } from '../../go-duration.ts';
import { quote } from '../../words/quote.ts';

/** The numbers that a field of a schedule may have, and names for some of them. */
type Bounds = Readonly<{ min: number; max: number; names?: readonly string[] }>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Minute, hour, day of the month, month, day of the week. */
const FIELDS: readonly Bounds[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: MONTHS },
  { min: 0, max: 6, names: DAYS },
];

const DESCRIPTORS = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
]);
const EVERY = '@every ';

/** What the API server says of the schedule of a CronJob; null when it can read it. */
export function scheduleFault(schedule: string): string | null {
  const zoned = /^(?:CRON_)?TZ=\S* (.*)$/s.exec(schedule);
  const spec = zoned ? (zoned[1] ?? '').trim() : schedule;
  if (spec.startsWith('@')) return descriptorFault(spec);
  const fields = spec.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== FIELDS.length)
    return `expected exactly 5 fields, found ${fields.length}: [${fields.join(' ')}]`;
  for (const [index, bounds] of FIELDS.entries()) {
    for (const range of (fields[index] ?? '').split(',')) {
      const fault = range === '' ? null : rangeFault(range, bounds);
      if (fault !== null) return fault;
    }
  }
  return null;
}

function descriptorFault(spec: string): string | null {
  if (DESCRIPTORS.has(spec)) return null;
  if (!spec.startsWith(EVERY)) return `unrecognized descriptor: ${spec}`;
  const length = spec.slice(EVERY.length);
  return durationOf(length) !== undefined
    ? null
    : `failed to parse duration ${spec}: time: invalid duration ${quote(length)}`;
}

/** `*`, `5`, `1-5`, each perhaps with `/` and a step. */
function rangeFault(text: string, { min, max, names = [] }: Bounds): string | null {
  const [range = '', step, ...steps] = text.split('/');
  const [low = '', high, ...others] = range.split('-');
  const isStar = low === '*' || low === '?';
  const start = isStar ? min : numberOf(low, names, min);
  if (typeof start === 'string') return start;
  if (!isStar && others.length > 0) return `too many hyphens: ${text}`;
  const end = isStar ? max : high === undefined ? start : numberOf(high, names, min);
  if (typeof end === 'string') return end;
  if (steps.length > 0) return `too many slashes: ${text}`;
  const every = step === undefined ? 1 : numberOf(step, [], 0);
  if (typeof every === 'string') return every;
  const last = step !== undefined && high === undefined ? max : end;
  if (start < min) return `beginning of range (${start}) below minimum (${min}): ${text}`;
  if (last > max) return `end of range (${last}) above maximum (${max}): ${text}`;
  if (start > last) return `beginning of range (${start}) beyond end of range (${last}): ${text}`;
  return every === 0 ? `step of range should be a positive number: ${text}` : null;
}

/** A number or a name; what is wrong with it where it is neither. */
function numberOf(text: string, names: readonly string[], first: number): number | string {
  const name = names.indexOf(text.toLowerCase());
  if (name >= 0) return name + first;
  if (!/^[+-]?\d+$/.test(text))
    return `failed to parse int from ${text}: strconv.Atoi: parsing ${quote(text)}: invalid syntax`;
  const number = Number(text);
  return number < 0 ? `negative number (${number}) not allowed: ${text}` : number;
}
