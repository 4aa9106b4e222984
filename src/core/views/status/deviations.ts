import type { Model } from '../../model/model.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { hasStatus, statusValue } from '../../status/status-value.ts';
import type { Statuses } from '../../status/statuses.ts';
import { comparePasted } from './compare-pasted.ts';

/** A point in which a status is not what the model computes where implementations differ. */
export type Deviation = Readonly<{
  /** `listener https`; empty for the object as a whole. */
  where: string;
  /** `Programmed`, `attachedRoutes`. */
  what: string;
  /** Null where nothing is written. */
  here: string | null;
  specification: string | null;
}>;

type Computed = Readonly<{ model: Model; statuses: Statuses }>;

/** How the status of an object differs from what is computed by the specification. */
export function deviations(
  here: Computed,
  specification: Computed | null,
  key: ResourceKey,
): readonly Deviation[] {
  const [resource, same] = [here.model.resources.get(key), specification?.model.resources.get(key)];
  if (!resource || !same || !specification || !hasStatus(resource)) return [];
  const found = statusValue(resource, here.statuses);
  return comparePasted(statusValue(same, specification.statuses) ?? {}, found)
    .filter(({ mark }) => mark !== 'same')
    .map(({ where, what, pasted, computed }) => ({ where, what, here: computed, specification: pasted }));
}
