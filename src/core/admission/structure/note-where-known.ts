import { observe } from '../../model/observe.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { Run } from './run.ts';

/**
 * Runs a check over an object, and takes back what it notes where it has read a value that is not known: it may be right
 * once that is filled in (docs/model/admission.md#values-that-are-not-known).
 *
 * @param hasUnknown whether there are such values at all; without any, the check gets the object itself
 */
export function noteWhereKnown<T extends JsonObject>(
  run: Run,
  hasUnknown: boolean,
  object: T,
  check: (object: T) => void,
): void {
  if (!hasUnknown) return check(object);
  const { blocked } = run;
  const before = run.found.length;
  const observed = observe(object);
  check(observed.value as T);
  if (!observed.sawUnknown()) return;
  run.notKnown.push(...run.found.splice(before).map(({ path }) => path));
  run.blocked = blocked;
}
