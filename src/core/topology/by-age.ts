import { stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { memo } from '../incremental/memo.ts';

/** When an object was made, in milliseconds; what does not say, or says nonsense, is the newest. */
const madeAt: (resource: Resource) => number = memo((resource) => {
  const time = Date.parse(stringAt(resource.value, 'metadata.creationTimestamp') ?? '');
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
});

/** Older first; zero for two of an age. */
export function compareAge(a: Resource, b: Resource): number {
  const [first, second] = [madeAt(a), madeAt(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The order in which objects prevail: older first, then by `namespace/name`. */
export const byAge = (a: Resource, b: Resource): number => compareAge(a, b) || byName(a, b);

const placeOf: (resource: Resource) => string = memo(({ namespace, name }) => `${namespace}/${name}`);

/** By `namespace/name`, as one text. */
export function byName(a: Resource, b: Resource): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
