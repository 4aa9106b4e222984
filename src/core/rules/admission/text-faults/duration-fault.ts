import type { FindFault } from './text-fault.ts';

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Why a text is not a duration of the Gateway API (GEP-2257): up to four whole numbers, each with a unit. */
export const durationFault: FindFault = (text) => {
  const plain = text.trim().replace(/\s+/g, '');
  if (/^0+$/.test(plain)) return { sentence: 'A duration has a unit', meant: '0s' };
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(plain)) return { sentence: 'A duration has a unit: h, m, s or ms' };
  if (plain.startsWith('-')) return { sentence: 'A duration cannot be negative' };
  if (plain !== text && /^(?:[0-9]+(?:ms|[smh]))+$/.test(plain))
    return { sentence: 'A duration may not hold blanks', meant: plain };
  const [, number, unit] = /^([0-9]+(?:\.[0-9]+)?)(ms|s|m|h|d)$/.exec(plain) ?? [];
  if (number !== undefined && unit !== undefined) {
    const meant = written(Number(number) * (MILLISECONDS[unit] ?? 0));
    if (unit === 'd')
      return {
        sentence: 'A duration has no days; its units are h, m, s and ms',
        ...(meant !== null && { meant }),
      };
    if (number.includes('.'))
      return { sentence: 'A duration is made of whole numbers', ...(meant !== null && { meant }) };
    return { sentence: 'A number of a duration has at most five digits', ...(meant !== null && { meant }) };
  }
  return {
    sentence: 'A duration is made of up to four whole numbers with the units h, m, s and ms, as in 1m30s',
  };
};

/** The same time in whole numbers of as few units as possible; null where it is no whole number of milliseconds. */
function written(milliseconds: number): string | null {
  const rounded = Math.round(milliseconds);
  if (Math.abs(rounded - milliseconds) > 1e-6) return null;
  let rest = rounded;
  let text = '';
  for (const unit of ['h', 'm', 's', 'ms']) {
    const size = MILLISECONDS[unit] ?? 1;
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) text += `${count}${unit}`;
  }
  return text;
}
