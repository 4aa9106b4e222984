import { boundedCache } from '../incremental/bounded-cache.ts';

const PART = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/uy;

const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
};

/** Longer texts are not worth the time that their digits take. */
const MAX_LENGTH = 100;

const MAX_NANOSECONDS = 2n ** 63n - 1n;

/**
 * A length of time as Go reads it, in nanoseconds: numbers with units in a row (`1h30m`), also with fractions and a
 * sign, or a bare `0`. The pattern of the fields allows less, but does not keep rules from being evaluated. Undefined
 * when Go would refuse it.
 */
export const durationOf = boundedCache(readDuration, 1000);

function readDuration(text: string): bigint | undefined {
  const [, sign = '', body = ''] = /^([-+]?)(.*)$/su.exec(text) ?? [];
  if (body === '0') return 0n;
  if (body.length > MAX_LENGTH) return undefined;
  let total = 0n;
  PART.lastIndex = 0;
  while (PART.lastIndex < body.length) {
    const [, whole = '', fraction = '', unit = ''] = PART.exec(body) ?? [];
    if (whole === '' && fraction === '') return undefined;
    const size = NANOSECONDS[unit] ?? 0;
    total += BigInt(whole) * BigInt(size) + BigInt(Math.trunc(Number(`0.${fraction || '0'}`) * size));
    if (total > MAX_NANOSECONDS) return undefined;
  }
  if (body === '') return undefined;
  return sign === '-' ? -total : total;
}

/** What the API server says where a rule reads a duration from a text that is none. */
export const NO_DURATION = "type conversion error from 'string' to 'google.protobuf.Duration'";
