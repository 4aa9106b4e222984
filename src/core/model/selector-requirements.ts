import type { Json } from '../yaml/json.ts';
import { arrayAt, stringAt } from './access.ts';

/** One of the `matchExpressions` of a selector. */
export type Requirement = Readonly<{ key: string; operator: string; values: readonly string[] }>;

/** The `matchExpressions` of a selector. */
export const selectorRequirements = (selector: Json): readonly Requirement[] =>
  arrayAt(selector, 'matchExpressions').map((item) => ({
    key: stringAt(item, 'key') ?? '',
    operator: stringAt(item, 'operator') ?? '',
    values: arrayAt(item, 'values').filter((value) => typeof value === 'string'),
  }));
