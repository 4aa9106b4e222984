import { expect, test } from 'vitest';
import { timeFault } from './time-fault.ts';

const LAYOUT = '"2006-01-02T15:04:05Z07:00"';

test.each([
  ['2026-02-28T09:30:00Z', null],
  ['2026-02-28T09:30:00.25+02:00', null],
  ['yesterday', `parsing time "yesterday" as ${LAYOUT}: cannot parse "yesterday" as "2006"`],
  ['2026-02-28', `parsing time "2026-02-28" as ${LAYOUT}: cannot parse "" as "T"`],
  [
    '2026-02-28 09:30:00Z',
    `parsing time "2026-02-28 09:30:00Z" as ${LAYOUT}: cannot parse " 09:30:00Z" as "T"`,
  ],
  ['2026-13-01T00:00:00Z', 'parsing time "2026-13-01T00:00:00Z": month out of range'],
  ['2026-02-30T00:00:00Z', 'parsing time "2026-02-30T00:00:00Z": day out of range'],
  ['2026-02-28T24:00:00Z', 'parsing time "2026-02-28T24:00:00Z": hour out of range'],
  ['2026-02-28T00:00:00Zx', 'parsing time "2026-02-28T00:00:00Zx": extra text: "x"'],
])('%s', (text, words) => expect(timeFault(text)).toBe(words));
