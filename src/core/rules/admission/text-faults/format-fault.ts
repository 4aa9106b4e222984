import type { FindFault } from './text-fault.ts';

const UNITS: Readonly<Record<string, string>> = {
  ki: 'Ki',
  mi: 'Mi',
  gi: 'Gi',
  ti: 'Ti',
  pi: 'Pi',
  ei: 'Ei',
};

/** Why a text is no quantity of Kubernetes. */
const quantityFault: FindFault = (text) => {
  const [, number, unit] = /^\s*([0-9]+(?:\.[0-9]+)?)\s*([A-Za-z]*)\s*$/.exec(text) ?? [];
  const sentence = 'A quantity is a number with an optional unit, as in 500m, 2 or 1Gi';
  if (number === undefined || unit === undefined) return { sentence };
  const known = UNITS[unit.toLowerCase()];
  if (known !== undefined) return { sentence, meant: `${number}${known}` };
  return /^[KMGTP]i?B$/i.test(unit)
    ? { sentence: 'The unit of a quantity is written without B: M is a million bytes, Mi 1024 times 1024' }
    : { sentence };
};

const address =
  (version: 'IPv4' | 'IPv6'): FindFault =>
  (text) => {
    if (text.includes('/')) return { sentence: `An ${version} address is written without a mask` };
    if (version === 'IPv4' && /^[0-9.]+:[0-9]+$/.test(text))
      return { sentence: 'An address may not hold a port', meant: text.slice(0, text.indexOf(':')) };
    return /[a-z]/i.test(text.replace(/[0-9a-f:.]/gi, ''))
      ? { sentence: `This field holds an ${version} address, not a name` }
      : { sentence: `This is not an ${version} address` };
  };

/** The formats of schemas, by name. */
export const FORMAT_FAULTS: ReadonlyMap<string, FindFault> = new Map<string, FindFault>([
  ['quantity', quantityFault],
  ['ipv4', address('IPv4')],
  ['ipv6', address('IPv6')],
  [
    'byte',
    () => ({
      sentence:
        'This value has to be Base64; plain text goes under stringData of a Secret, data of a ConfigMap',
    }),
  ],
  ['date-time', () => ({ sentence: 'A time is written as in 2026-01-31T12:00:00Z' })],
]);
