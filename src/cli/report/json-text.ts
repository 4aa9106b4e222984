import { visible } from './printable.ts';

/** A value as the JSON of a result. JSON itself escapes only some control characters; the others are valid as escapes, too. */
export const jsonText = (value: unknown): string => `${visible(JSON.stringify(value, null, 2))}\n`;
