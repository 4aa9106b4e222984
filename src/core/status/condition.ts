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
): Condition =>
  fault
    ? conditionOf(on, type, fault.unknown ? 'Unknown' : 'False', fault)
    : conditionOf(on, type, 'True', good);

/**
 * The fault that decides: the first that is certain, else the first (docs/model/status.md#rules-for-all-conditions).
 */
export const deciding = (faults: readonly (Fault | null)[]): Fault | null => {
  const found = faults.filter((fault) => fault !== null);
  return found.find(({ unknown }) => !unknown) ?? found[0] ?? null;
};

/** The condition of a type, where it is there. */
export const findCondition = (conditions: readonly Condition[], type: string): Condition | undefined =>
  conditions.find((condition) => condition.type === type);

export const isTrue = (conditions: readonly Condition[], type: string): boolean =>
  findCondition(conditions, type)?.status === 'True';

/** Whether a condition says False for certain. */
export const isFalse = (conditions: readonly Condition[], type: string): boolean =>
  findCondition(conditions, type)?.status === 'False';
