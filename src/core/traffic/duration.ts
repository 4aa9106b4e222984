const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const DURATION = /^(?:\d{1,5}(?:h|m|s|ms)){1,4}$/;

/**
 * A duration of the Gateway API (`1h30m`, `500ms`) in milliseconds; undefined for anything else
 * (docs/model/filters.md#timeouts-and-retries).
 */
export function parseDuration(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let sum = 0;
  for (const { 1: amount, 2: unit = '' } of text.matchAll(/(\d+)(ms|h|m|s)/g))
    sum += Number(amount) * (UNITS[unit] ?? 0);
  return sum;
}
