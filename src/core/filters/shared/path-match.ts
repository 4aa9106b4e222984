/** The path of a match: what it is compared with, and how. */
export type PathMatch = Readonly<{ type: string; value: string }>;

/** The value of a PathPrefix as it is compared: a trailing slash does not count; `/` is empty. */
export const prefixOf = (value: string): string => (value.endsWith('/') ? value.slice(0, -1) : value);
