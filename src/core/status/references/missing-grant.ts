import type { Json } from '../../yaml/json.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import { absence, absenceInCluster, mayBeGranted } from '../../topology/absence.ts';
import { doesNotExist, isPresumedMissing } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import type { Reference } from '../../topology/references.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { presumedIf } from '../condition.ts';
import type { Fault } from '../statuses.ts';

/** The grant that is not there, and what it must hold (docs/model/references-and-grants.md#permission). */
export function missingGrant({ holder, target }: Reference, index: ResourceIndex): Fault {
  const from = `{group: ${holder.group}, kind: ${holder.kind}, namespace: ${holder.namespace}}`;
  const to = `{group: ${JSON.stringify(target.group)}, kind: ${target.kind}, name: ${target.name}}`;
  const unknown = index.partial();
  const grant = unknown
    ? `; whether a ReferenceGrant in ${target.namespace} allows the reference is not known`
    : `, and no ReferenceGrant in ${target.namespace} allows the reference`;
  return {
    reason: 'RefNotPermitted',
    message: `${describe(target)} is in another namespace${grant}. One is needed with from: ${from} and to: ${to}.`,
    unknown,
    ...presumedIf(!unknown && mayBeGranted(target.namespace, index)),
  };
}

/**
 * An object that is not there. In a part of a cluster, and where something may make it, it may be all the same
 * (docs/model/status.md#parts-of-a-cluster).
 */
export function absent(reason: string, reference: Reference, index: ResourceIndex): Fault {
  const wanted = describe(reference.target);
  if (index.partial())
    return {
      reason,
      message: `${wanted} is not in this part of the cluster, so it is not known whether it is there.`,
      unknown: true,
    };
  const { state, reason: why } = absenceInCluster(reference, index);
  if (state === 'unknown')
    return { reason, message: `${why} Whether it is there is not known.`, unknown: true };
  return absence(reference, index).state === 'missing'
    ? certain(reason, doesNotExist(reference.target))
    : { reason, message: isPresumedMissing(reference.target), unknown: false, presumed: true };
}

/** What hangs on something that is not written here (docs/model/status.md#parts-of-a-cluster). */
export const notKnown = (reason: string, { reason: message }: Pick<Resolution, 'reason'>): Fault => ({
  reason,
  message: message ?? '',
  unknown: true,
});

/** A fault of a value; not known where that is filled in later. */
export const faultOf = (value: Json | undefined, reason: string, message: string): Fault => ({
  reason,
  message,
  unknown: holdsUnknown(value),
});

/** A fault that the manifests themselves prove. */
export const certain = (reason: string, message: string): Fault => ({ reason, message, unknown: false });
