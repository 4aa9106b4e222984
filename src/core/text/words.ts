/** A number with its noun: `1 route`, `2 routes`, `2 entries`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A number with a comma after each three digits: `4,980`. */
export const thousands = (count: number): string =>
  count < 1000 ? String(count) : String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A list in words: `a`, `a and b`, `a, b and c`; past `most` items the rest is counted. */
export function listed(items: readonly string[], most = 6): string {
  if (items.length === 0) return 'none';
  return joined(
    items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items,
    'and',
  );
}

/** A choice in words: `a`, `a or b`, `a, b or c`. */
export const either = (items: readonly string[]): string => joined(items, 'or');

/** Items in words, with a word in front of the last: `a`, `a and b`. */
export const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** A noun with its article: `a Service`, `an Ingress`, `a UDPRoute`, `an HTTPRoute`. */
export const withArticle = (noun: string): string =>
  `${/^(?:[aeio]|HTTP|X[A-Z])/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** With a capital letter in front: `header` becomes `Header`. */
export const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The plural of a kind: `Services`, `SecurityPolicies`, `Ingresses`. */
export function pluralOf(kind: string): string {
  if (/[^aeo]y$/i.test(kind)) return `${kind.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/i.test(kind) ? `${kind}es` : `${kind}s`;
}
