import type { Json } from '../../yaml/json.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import { describe } from '../../topology/describe.ts';
import type { Reference } from '../../topology/references.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Fault } from '../statuses.ts';

/** The grant that is not there, and what it must hold (docs/model/references-and-grants.md#permission). */
export function missingGrant({ holder, target }: Reference, index: ResourceIndex): Fault {
  const from = `{group: ${holder.group}, kind: ${holder.kind}, namespace: ${holder.namespace}}`;
  const to = `{group: ${JSON.stringify(target.group)}, kind: ${target.kind}, name: ${target.name}}`;
  return {
    reason: 'RefNotPermitted',
    message: `${describe(target)} is in another namespace, and no ReferenceGrant in ${target.namespace} allows the reference. One is needed with from: ${from} and to: ${to}.`,
    unknown: index.partial(),
  };
}

/**
 * An object that is not there; in a part of a cluster it may be elsewhere (docs/model/status.md#parts-of-a-cluster).
 */
export const absent = (reason: string, { target }: Reference, index: ResourceIndex): Fault => ({
  reason,
  message: index.partial()
    ? `${describe(target)} is not in this part of the cluster, so it is not known whether it is there.`
    : `${describe(target)} does not exist.`,
  unknown: index.partial(),
});

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
