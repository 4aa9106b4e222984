import type { Json } from './json.ts';

/** What JSON allows in a text and YAML reads otherwise. */
const OTHERWISE = /[\u0085\u2028\u2029]/;

/**
 * The value of a document that is JSON and that YAML refuses or reads otherwise: kubectl takes a text that begins with a brace
 * for JSON first. Undefined for any other.
 *
 * @param refused whether YAML refuses it
 */
export function jsonValue(text: string, refused: boolean): Json | undefined {
  if (!/^\s*\{/.test(text) || !(refused || OTHERWISE.test(text))) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}
