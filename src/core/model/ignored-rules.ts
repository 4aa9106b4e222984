import { objectAt } from './access.ts';
import type { JsonObject } from '../yaml/json.ts';

/** The annotation with the rules that are not reported on an object: `"code, group/*"`. */
export const IGNORE_ANNOTATION = 'gatehouse.dev/ignore';

/** The codes, and `group/*`, that an object's annotation lists; none where it has no such annotation. */
export function ignoredRules(value: JsonObject): readonly string[] {
  const written = objectAt(value, 'metadata.annotations')[IGNORE_ANNOTATION];
  if (typeof written !== 'string') return [];
  return [...new Set(written.split(',').map((entry) => entry.trim()))].filter((entry) => entry !== '');
}

/** Whether an entry of such a list covers a rule. */
export const namesRule = (entry: string, code: string): boolean =>
  entry === code || (entry.endsWith('/*') && code.startsWith(entry.slice(0, -1)));
