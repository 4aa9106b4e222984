import { Optional } from '@marcbachmann/cel-js';
import { noOverload } from './failure.ts';

/** Whether an object has a field: `has(owner.field)`. */
export function hasField(owner: unknown, field: string): boolean {
  if (owner instanceof Optional) return owner.hasValue() && hasField(owner.value(), field);
  if (owner instanceof Map) return owner.has(field);
  if (typeof owner === 'object' && owner !== null && Object.getPrototypeOf(owner) === Object.prototype)
    return Object.hasOwn(owner, field);
  throw noOverload();
}
