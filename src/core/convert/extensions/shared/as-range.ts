/** A range as all implementations take it: one address has the length of its kind behind it. */
export const asRange = (range: string): string =>
  range.includes('/') ? range : `${range}/${range.includes(':') ? 128 : 32}`;
