import type { Path } from '../../yaml/json.ts';

/** Whether two paths lead to the same place. */
export const samePath = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);
