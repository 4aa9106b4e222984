import { memo } from '../incremental/memo.ts';
import { sameItems } from '../incremental/same-items.ts';
import type { TracedMap } from './traced.ts';

type Step = Readonly<{ settings: readonly unknown[]; result: unknown }>;

/** The steps that began with a value, by what caused them. */
const stepsOf = memo((_value: TracedMap): WeakMap<object, Step> => new WeakMap());

/**
 * What a step of a build makes of a value: the same node as in the build before, where value and cause are the same nodes.
 * So an edit costs the steps of the objects that it is about. It follows from its arguments alone, and is kept for as long
 * as both nodes live.
 *
 * @param cause the node of the kustomization or of the patch that makes the step
 * @param settings all else that the result depends on, compared by identity
 */
export function keepStep<T>(value: TracedMap, cause: object, settings: readonly unknown[], make: () => T): T {
  const steps = stepsOf(value);
  const known = steps.get(cause);
  if (known && sameItems(known.settings, settings)) return known.result as T;
  const result = make();
  steps.set(cause, { settings, result });
  return result;
}
