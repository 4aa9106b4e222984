import { Duration } from '@marcbachmann/cel-js/evaluator';

const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const SECOND = 1_000_000_000n;
const WHOLE =
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h)(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))*$/;
const PART = /(\d*)(?:\.(\d*))?(ns|us|µs|ms|s|m|h)/g;

/** Reads a length of time as Go writes it (`1h30m`, `-0.5s`, `0`); undefined for anything else. */
export function durationOf(text: string): Duration | undefined {
  if (/^[+-]?0$/.test(text)) return new Duration(0n, 0);
  if (text.length > 100 || !WHOLE.test(text)) return undefined;
  let nanos = 0n;
  for (const [, whole = '', fraction = '', unit = 's'] of text.matchAll(PART)) {
    const size = UNITS[unit] ?? SECOND;
    nanos += BigInt(whole || '0') * size + (BigInt(fraction || '0') * size) / 10n ** BigInt(fraction.length);
  }
  if (text.startsWith('-')) nanos = -nanos;
  return new Duration(nanos / SECOND, Number(nanos % SECOND));
}
