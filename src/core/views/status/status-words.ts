import { qualifiedName } from '../../topology/describe.ts';
import { findCondition } from '../../status/condition.ts';
import type { Condition } from '../../status/statuses.ts';

/** A name as it is written in sentences. */
export const named = (name: string): string => `\`${name}\``;

/** `namespace/name`, or the name alone of what has no namespace. */
export const placed = (object: Readonly<{ namespace: string; name: string }>): string =>
  named(qualifiedName(object));

/** The first of these conditions that is not True; undefined when all are. */
export const firstNotTrue = (
  conditions: readonly Condition[],
  ...types: readonly string[]
): Condition | undefined =>
  types.map((type) => findCondition(conditions, type)).find((one) => one && one.status !== 'True');

/** Why a condition is not True: `ListenersNotValid: No listener can be used.` */
export const because = ({ reason, message }: Pick<Condition, 'reason' | 'message'>): string =>
  `${reason}: ${/[.!?]$/.test(message) ? message : `${message}.`}`;
