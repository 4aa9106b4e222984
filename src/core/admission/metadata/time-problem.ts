const LAYOUT = '2006-01-02T15:04:05Z07:00';

/** A part of a time: how it is written in the layout, its digits, and its largest value. */
type Part = Readonly<{ layout: string; digits: RegExp; name: string; least?: number; most?: number }>;

const TWO = /^\d\d/;

const PARTS: readonly (Part | string)[] = [
  { layout: '2006', digits: /^\d{4}/, name: 'year' },
  '-',
  { layout: '01', digits: TWO, name: 'month', least: 1, most: 12 },
  '-',
  { layout: '02', digits: TWO, name: 'day' },
  'T',
  { layout: '15', digits: /^\d\d?/, name: 'hour', most: 23 },
  ':',
  { layout: '04', digits: TWO, name: 'minute', most: 59 },
  ':',
  { layout: '05', digits: TWO, name: 'second', most: 59 },
];

const ZONE = /^(?:Z|[+-](\d\d):(\d\d))/;

/** Why Go cannot read a text as a time of RFC 3339, in its words; null when it can. */
export function timeProblem(text: string): string | null {
  const beginning = `parsing time ${quoted(text)}`;
  const misfit = (rest: string, layout: string): string =>
    `${beginning} as "${LAYOUT}": cannot parse ${quoted(rest)} as "${layout}"`;
  const outOfRange = (name: string): string => `${beginning}: ${name} out of range`;
  const found: Record<string, number> = {};
  let rest = text;
  for (const part of PARTS) {
    if (typeof part === 'string') {
      if (!rest.startsWith(part)) return misfit(rest, part);
      rest = rest.slice(part.length);
      continue;
    }
    const [digits] = part.digits.exec(rest) ?? [];
    if (digits === undefined) return misfit(rest, part.layout);
    const value = Number(digits);
    if (value < (part.least ?? 0) || value > (part.most ?? Infinity)) return outOfRange(part.name);
    found[part.name] = value;
    rest = rest.slice(digits.length);
  }
  rest = rest.replace(/^[.,]\d+/, '');
  const zone = ZONE.exec(rest);
  if (!zone) return misfit(rest, 'Z07:00');
  if (Number(zone[1] ?? 0) > 24) return outOfRange('time zone offset hour');
  if (Number(zone[2] ?? 0) > 60) return outOfRange('time zone offset minute');
  rest = rest.slice(zone[0].length);
  if (rest !== '') return `${beginning}: extra text: ${quoted(rest)}`;
  const { year = 0, month = 1, day = 0 } = found;
  return day < 1 || day > daysIn(year, month) ? outOfRange('day') : null;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** A text as errors about times quote it: bytes that are not plain ASCII as `\xe9`. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, String.raw`\$&`).replace(/[^ -~]/gu, bytesOf)}"`;

/** The bytes of UTF-8; half of a sign that needs two stands for no sign. */
const bytesOf = (sign: string): string =>
  encodeURIComponent(/\p{Cs}/u.test(sign) ? '\ufffd' : sign)
    .toLowerCase()
    .replaceAll('%', String.raw`\x`);
