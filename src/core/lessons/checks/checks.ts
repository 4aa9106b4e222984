import type { CheckDefinition } from './define-check.ts';
import { checkList } from './registry.generated.ts';

/** All checks, in the order of the reference. */
export const checks: readonly CheckDefinition[] = checkList;

const byKey: ReadonlyMap<string, CheckDefinition> = new Map(checks.map((one) => [one.key, one]));

/** The definition of the check of a key; undefined where there is none. */
export const checkOf = (key: string): CheckDefinition | undefined => byKey.get(key);

/** The keys that name a check. */
export const checkKeys: readonly string[] = checks.map(({ key }) => key);
