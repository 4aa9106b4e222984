import { quote } from '../../words/quote.ts';

const INTEGER = /^[-+]?\d+$/;

/**
 * Reads which Pods of a Job are meant, `0,2-4`: how many they are, or what the server says against it.
 *
 * @param completions how many Pods there are
 */
export function indexesFault(text: string, completions: number): number | string {
  let total = 0;
  let last: number | undefined;
  for (const interval of text === '' ? [] : text.split(',')) {
    const read = readInterval(interval, completions);
    if (typeof read === 'string') return read;
    const [from, to] = read;
    if (last !== undefined && last >= from) return order(last, from);
    total += to - from + 1;
    last = to;
  }
  return total;
}

const order = (previous: number, current: number): string =>
  `non-increasing order, previous: ${previous}, current: ${current}`;

function readInterval(text: string, completions: number): readonly [number, number] | string {
  const parts = text.split('-');
  if (parts.length > 2)
    return `the fragment ${quote(text)} violates the requirement that an index interval can have at most two parts separated by '-'`;
  const limits: number[] = [];
  for (const part of parts) {
    if (!INTEGER.test(part)) return `cannot convert string to integer for index: ${quote(part)}`;
    if (Number(part) >= completions) return `too large index: ${quote(part)}`;
    limits.push(Number(part));
  }
  const [from = 0, to = from] = limits;
  return limits.length > 1 && from >= to ? order(from, to) : [from, to];
}
