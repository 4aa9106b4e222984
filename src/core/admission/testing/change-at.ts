import { valueAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { NodeFix } from '../field-rule.ts';

/** The value after an edit at a place in it: written anew, or taken away. */
export function changeAt(value: Json | undefined, [step, ...rest]: Path, fix: NodeFix): Json | undefined {
  if (step === undefined) return 'set' in fix ? fix.set : undefined;
  const inner = changeAt(valueAt(value, [step]), rest, fix);
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return inner === undefined ? items.filter((_, index) => index !== step) : items.with(Number(step), inner);
  }
  const others = Object.entries((value ?? {}) as JsonObject).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [String(step), inner]]);
}
