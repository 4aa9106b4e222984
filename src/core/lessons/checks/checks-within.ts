import type { Check } from './check.ts';
import { checkOf } from './checks.ts';

/** The checks that judge something: of those that combine others, the others. */
export function checksWithin(check: Check): readonly Check[] {
  const inner = checkOf(check.key)?.inner(check) ?? [];
  return inner.length > 0 ? inner.flatMap(checksWithin) : [check];
}
