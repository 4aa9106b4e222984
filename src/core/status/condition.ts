import { numberAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import type { Condition, Fault } from './statuses.ts';

/**
 * The generation that a controller would have seen; 1 where the manifest does not say
 * (docs/model/status.md#rules-for-all-conditions).
 */
export const generationOf = ({ value }: Resource): number => numberAt(value, 'metadata.generation') ?? 1;

/** Builds the conditions that stand in the status of `on`. */
export const conditionOf = (
  on: Resource,
  type: string,
  status: Condition['status'],
  { reason, message }: Pick<Fault, 'reason' | 'message'>,
): Condition => ({ type, status, reason, message, observedGeneration: generationOf(on) });

/** A condition that is True unless something is wrong, with the reason that stands for True. */
export const positive = (
  on: Resource,
  type: string,
  fault: Fault | null,
  good: Pick<Fault, 'reason' | 'message'>,
): Condition => {
  if (!fault) return conditionOf(on, type, 'True', good);
  if (fault.unknown) return conditionOf(on, type, 'Unknown', fault);
  return { ...conditionOf(on, type, 'False', fault), ...presumedIf(fault.presumed) };
};

/** The mark of what is presumed, where it is. */
export const presumedIf = (presumed: boolean | undefined): Pick<Fault, 'presumed'> =>
  presumed ? { presumed: true } : {};

/** Whether something is presumed: of a fault, or of a condition. */
export const isPresumed = ({ presumed }: Pick<Fault, 'presumed'>): boolean => presumed === true;

/** The fault of what would work with any one of several: not known, or presumed, where that of one is. */
export const faultOfAll = (reason: string, message: string, faults: readonly Fault[]): Fault => ({
  reason,
  message,
  unknown: faults.some(({ unknown }) => unknown),
  ...presumedIf(faults.some(isPresumed)),
});

/** Whether the manifests leave open what a condition says; not for one that is not there. */
export const isOpen = (condition: Pick<Condition, 'status' | 'presumed'> | undefined): boolean =>
  condition !== undefined && (condition.status === 'Unknown' || isPresumed(condition));

/** Whether what a condition of these types says against it is presumed: one that is certain is enough. */
export function isPresumedFalse(conditions: readonly Condition[], ...types: readonly string[]): boolean {
  const negative = conditions.filter(({ type, status }) => types.includes(type) && status === 'False');
  return negative.length > 0 && negative.every(isPresumed);
}

/**
 * The fault that decides: the first that is certain, else the first (docs/model/status.md#rules-for-all-conditions). It
 * is presumed only where no other one is beyond doubt.
 */
export const deciding = (faults: readonly (Fault | null)[]): Fault | null => {
  const found = faults.filter((fault) => fault !== null);
  const against = found.filter(({ unknown }) => !unknown);
  const [first] = against;
  if (!first) return found[0] ?? null;
  if (!isPresumed(first) || against.every(isPresumed)) return first;
  const { reason, message, unknown } = first;
  return { reason, message, unknown };
};

/** The condition of a type, where it is there. */
export const findCondition = (conditions: readonly Condition[], type: string): Condition | undefined =>
  conditions.find((condition) => condition.type === type);

export const isTrue = (conditions: readonly Condition[], type: string): boolean =>
  findCondition(conditions, type)?.status === 'True';

/** Whether a condition says False for certain. */
export const isFalse = (conditions: readonly Condition[], type: string): boolean =>
  findCondition(conditions, type)?.status === 'False';
