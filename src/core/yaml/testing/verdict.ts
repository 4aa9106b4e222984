import type { Json } from '../json.ts';

const REFUSED = '-';

/**
 * What a reader makes of a text, in eight letters: equal for equal documents, whatever the order of their keys.
 *
 * @param documents null where the text is refused
 */
export function verdict(documents: readonly Json[] | null): string {
  if (documents === null) return REFUSED;
  const source = JSON.stringify(documents.map(sorted));
  let hash = 0x811c9dc5;
  for (let at = 0; at < source.length; at++) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner as Json)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
