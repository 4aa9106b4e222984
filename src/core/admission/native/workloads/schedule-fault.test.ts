import { expect, test } from 'vitest';
import { scheduleFault } from './schedule-fault.ts';

test.each([
  '* * * * *',
  '*/5 0-12/2 1,15 jan-DEC sun',
  '? * * * 6',
  '5/10 * * * *',
  '@hourly',
  '@every 1h30m',
  'TZ=UTC 0 * * * *',
])('%s can be read', (schedule) => expect(scheduleFault(schedule)).toBeNull());

test.each([
  ['', 'expected exactly 5 fields, found 0: []'],
  ['* * * * * *', 'expected exactly 5 fields, found 6: [* * * * * *]'],
  ['x * * * *', 'failed to parse int from x: strconv.Atoi: parsing "x": invalid syntax'],
  ['60 * * * *', 'end of range (60) above maximum (59): 60'],
  ['* * 0 * *', 'beginning of range (0) below minimum (1): 0'],
  ['5-1 * * * *', 'beginning of range (5) beyond end of range (1): 5-1'],
  ['1-2-3 * * * *', 'too many hyphens: 1-2-3'],
  ['1/2/3 * * * *', 'too many slashes: 1/2/3'],
  ['*/0 * * * *', 'step of range should be a positive number: */0'],
  ['*/-1 * * * *', 'negative number (-1) not allowed: -1'],
  ['@often', 'unrecognized descriptor: @often'],
  ['@every x', 'failed to parse duration @every x: time: invalid duration "x"'],
])('%s', (schedule, words) => expect(scheduleFault(schedule)).toBe(words));
