const FIRST = 1000;
const LONGEST = 30_000;

/**
 * How long to wait before something is tried again, in milliseconds: twice as long after each failure, up to half a minute, and
 * at random within the upper half, so that all that lost the same server do not come back at once.
 *
 * @param failures in a row, 1 or more
 * @param random from 0 up to 1
 * @param asked what the server asked for (`Retry-After`)
 */
export function backOff(failures: number, random: number, asked: number | null = null): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
  return Math.max(longest / 2 + (random * longest) / 2, Math.min(asked ?? 0, 2 * LONGEST));
}
