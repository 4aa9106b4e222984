import { valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { checkSelector } from './check-selector.ts';
import { has, objectOf, textOf } from './fields.ts';
import type { Notes } from './notes.ts';
import { selectorAsRead } from './selectors.ts';
import { checkAmount, checkAtMostAll } from './workloads/amounts.ts';

const SPEC = ['spec'];
const AMOUNTS = ['minAvailable', 'maxUnavailable'];

/** How many Pods may be missing at a time. */
export function checkDisruptionBudget(notes: Notes, spec: Json): void {
  if (AMOUNTS.every((field) => has(spec, field)))
    notes.invalid(SPEC, asRead(spec), 'minAvailable and maxUnavailable cannot be both set');
  for (const field of AMOUNTS) {
    const amount = valueAt(spec, [field]) ?? null;
    checkAmount(notes, [...SPEC, field], amount);
    checkAtMostAll(notes, [...SPEC, field], amount);
  }
  const selector = objectOf(spec, 'selector');
  if (selector !== undefined) checkSelector(notes, [...SPEC, 'selector'], selector);
  if (has(spec, 'unhealthyPodEvictionPolicy'))
    notes.oneOf([...SPEC, 'unhealthyPodEvictionPolicy'], textOf(spec, 'unhealthyPodEvictionPolicy'), [
      'AlwaysAllow',
      'IfHealthyBudget',
    ]);
}

/** The whole of it, by the names of the server's program. */
function asRead(spec: Json): Json {
  const selector = objectOf(spec, 'selector');
  return {
    MinAvailable: valueAt(spec, ['minAvailable']) ?? null,
    Selector: selector === undefined ? null : selectorAsRead(selector),
    MaxUnavailable: valueAt(spec, ['maxUnavailable']) ?? null,
    UnhealthyPodEvictionPolicy: valueAt(spec, ['unhealthyPodEvictionPolicy']) ?? null,
  };
}
