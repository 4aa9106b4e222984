/** Whether two values of plain data (objects, lists, scalars) are equal; the order of keys does not count, nor the sign of zero. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every(
      (field) => Object.hasOwn(b, field) && sameValue(Reflect.get(a, field), Reflect.get(b, field)),
    )
  );
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => sameValue(item, b[index]));

/** `now`, or `before` when they are equal, so that a comparison by identity sees no change. */
export const keep = <T>(before: T | undefined, now: T): T =>
  before !== undefined && sameValue(before, now) ? before : now;
