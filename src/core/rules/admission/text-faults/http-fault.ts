import type { FindFault } from './text-fault.ts';

/** Why a text is not the name of a header or a query parameter. */
export const headerNameFault: FindFault = (text) => {
  const trimmed = text.trim();
  if (trimmed.endsWith(':'))
    return { sentence: 'A header name is written without the colon', meant: trimmed.slice(0, -1).trim() };
  if (/\s/.test(trimmed)) return { sentence: 'A header name may not hold blanks' };
  if (text !== trimmed) return { sentence: 'A header name may not hold blanks', meant: trimmed };
  return { sentence: 'A header name is made of letters, digits, hyphens and few other signs' };
};

/** Why a text is not the value of a header to match. */
export const headerValueFault: FindFault = (text) =>
  text === text.trim() && !/\s{2}/.test(text)
    ? { sentence: 'The value of a header is made of printable ASCII characters' }
    : {
        sentence: 'The value of a header neither begins nor ends with blanks, nor holds two in a row',
        ...(!/\S\s{2}/.test(text) && { meant: text.trim() }),
      };

/** Why a text is not an origin of CORS. */
export const originFault: FindFault = (text) => {
  const trimmed = text.trim();
  const [, origin, path] = /^(https?:\/\/[^/?#]+)([/?#].*)$/.exec(trimmed) ?? [];
  if (origin !== undefined)
    return {
      sentence: 'An origin ends behind its host and port, without a slash or a path',
      ...(path === '/' && { meant: origin }),
    };
  if (/^[*A-Za-z0-9.-]+(?::[0-9]+)?$/.test(trimmed))
    return { sentence: 'An origin begins with its scheme, as in https://example.com' };
  return { sentence: 'An origin is * or scheme://host[:port], as in https://example.com' };
};
