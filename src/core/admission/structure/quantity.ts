const FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const SUFFIX = "unable to parse quantity's suffix";
const NUMBER = 'unable to parse numeric part of quantity';

/**
 * Sign, digits, suffix: what the API server takes apart before it looks at the parts. No digit can belong to two parts,
 * so that a long text is read once.
 */
const PARTS = /^[+-]?(\d*(?:\.\d*)?)((?:[eEinumkKMGTP]+[-+]?\d*|[-+]\d*)?)$/;

const DECIMAL = new Set(['', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'P', 'E']);
const BINARY = new Set(['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']);
const EXPONENT = /^[eE][-+]?\d+$/;

/** What the API server says of a text that is no quantity such as `100m`, `1.5` or `128Mi`; null when it is one. */
export function quantityProblem(text: string): string | null {
  const [, digits, suffix = ''] = PARTS.exec(text) ?? [];
  if (digits === undefined || text === '') return FORMAT;
  if (!DECIMAL.has(suffix) && !BINARY.has(suffix) && !EXPONENT.test(suffix)) return SUFFIX;
  return /\d/.test(digits) ? null : NUMBER;
}
