import { quote } from '../words/quote.ts';

const LAYOUT = '2006-01-02T15:04:05Z07:00';

/** The parts of a time as RFC 3339 has them, with what stands for each in Go's layout. */
const PARTS: readonly (readonly [pattern: RegExp, layout: string])[] = [
  [/^\d{4}/, '2006'],
  [/^-/, '-'],
  [/^\d\d/, '01'],
  [/^-/, '-'],
  [/^\d\d/, '02'],
  [/^T/, 'T'],
  [/^\d\d?/, '15'],
  [/^:/, ':'],
  [/^\d\d/, '04'],
  [/^:/, ':'],
  [/^\d\d(?:[.,]\d+)?/, '05'],
  [/^(?:Z|[+-]\d\d:\d\d)/, 'Z07:00'],
];

const RANGES: Readonly<Record<string, readonly [name: string, low: number, high: number]>> = {
  '01': ['month', 1, 12],
  '15': ['hour', 0, 23],
  '04': ['minute', 0, 59],
  '05': ['second', 0, 59],
};

/** What the API server says of a text that is no time of RFC 3339, as Go reads it; null when it is one. */
export function timeFault(text: string): string | null {
  const parsing = `parsing time ${quote(text)}`;
  let rest = text;
  let day = '';
  for (const [pattern, layout] of PARTS) {
    const [part] = pattern.exec(rest) ?? [];
    if (part === undefined) return `${parsing} as "${LAYOUT}": cannot parse ${quote(rest)} as "${layout}"`;
    rest = rest.slice(part.length);
    const [name, low, high] = RANGES[layout] ?? ['', 0, Infinity];
    const number = Number.parseInt(part, 10);
    if (name !== '' && (number < low || number > high)) return `${parsing}: ${name} out of range`;
    if (layout === '02') day = text.slice(0, text.length - rest.length);
  }
  if (rest !== '') return `${parsing}: extra text: ${quote(rest)}`;
  return isDay(day) ? null : `${parsing}: day out of range`;
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
