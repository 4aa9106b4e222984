import { expect, test } from 'vitest';
import { durationOf } from './go-duration.ts';

test.each<[string, bigint]>([
  ['0', 0n],
  ['0s', 0n],
  ['1ns', 1n],
  ['1us', 1_000n],
  ['1µs', 1_000n],
  ['1ms', 1_000_000n],
  ['1.5s', 1_500_000_000n],
  ['.5m', 30_000_000_000n],
  ['1h2m3s', 3_723_000_000_000n],
  ['1s1h', 3_601_000_000_000n],
  ['-2s', -2_000_000_000n],
  ['+2s', 2_000_000_000n],
  ['99999h99999h', 719_992_800_000_000_000n],
])('%s is read', (text, nanoseconds) => expect(durationOf(text)).toBe(nanoseconds));

test.each(['', '1', 's', '.s', '1 s', '1d', '1S', '1s ', '--1s', '1h-2m', '3000000h', '1e3s', '१s'])(
  '%j is no duration',
  (text) => expect(durationOf(text)).toBeUndefined(),
);
