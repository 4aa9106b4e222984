import { CORE } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { attachedListeners, type Attachment, type ListenerOutcome } from '../../topology/attachment.ts';
import { refusedSet, refusedSetReason } from '../../choices/conditions.ts';
import { chosen } from '../../choices/define-choice.ts';
import { describe } from '../../topology/describe.ts';
import { isKind, isListenerSet } from '../../topology/kind-names.ts';
import { gatewayOf } from '../../topology/listener-sets.ts';
import { meshOf } from '../../topology/mesh-of.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { gatewayFacts } from '../gateway/gateway-facts.ts';
import { deciding, presumedIf } from '../condition.ts';
import { ownerOf } from '../owner.ts';
import { certain } from '../references/missing-grant.ts';
import type { Fault } from '../statuses.ts';

/** One parentRef that a controller answers for, but for the rules of the route. */
export type ParentFacts = Readonly<{
  index: number;
  attachment: Attachment;
  controllerName: string;
  /** Why no listener takes the route. */
  fault: Fault | null;
  /** Those that do, while there is no fault. */
  listeners: readonly ListenerOutcome[];
  mesh: boolean;
}>;

const REASONS = {
  'not-known': 'NoMatchingParent',
  'no-listener': 'NoMatchingParent',
  'kind-refused': 'NotAllowedByListeners',
  'namespace-refused': 'NotAllowedByListeners',
  'no-hostname': 'NoMatchingListenerHostname',
  'no-service-port': 'NoMatchingParent',
} as const;

/** What the steps of attachment came to (docs/model/status.md#route-accepted). */
function attachmentFault({ outcome, reason, state }: Attachment): Fault | null {
  if (outcome === 'attached' || outcome === 'mesh') return null;
  if (outcome === 'parent-missing' || outcome === 'wrong-kind')
    return { ...certain('NoMatchingParent', reason ?? ''), ...presumedIf(state === 'unknown') };
  return { reason: REASONS[outcome], message: reason ?? '', unknown: state === 'unknown' };
}

/** Why a ListenerSet is not accepted, and whether its Gateway has taken it all the same. */
type SetFault = Fault & Readonly<{ isTaken: boolean }>;

/** A ListenerSet that was not accepted has no listeners to attach to. */
function setFault(parent: Resource, gateway: Resource, index: ResourceIndex): SetFault | null {
  const facts = gatewayFacts(gateway, index)?.sets.find(({ set }) => set === parent);
  if (!facts || facts.accepted) return null;
  const why = facts.conditions[0];
  return {
    reason: 'NoMatchingParent',
    isTaken: why?.reason === 'ListenersNotValid',
    message: `${describe(parent)} is not accepted (${why?.reason ?? 'Pending'}): ${why?.message ?? ''}`,
    unknown: why?.status === 'Unknown' && (index.partial() || why.reason !== 'Pending'),
    ...presumedIf(why?.presumed),
  };
}

/** Whether what the listeners of a set say of a route counts before that none of them is valid. */
const isAskedFirst = (refused: SetFault, own: Fault, index: ResourceIndex): boolean =>
  refused.isTaken &&
  own.reason === 'NotAllowedByListeners' &&
  chosen(index, refusedSetReason) === 'listeners';

function meshParent(i: number, attachment: Attachment, index: ResourceIndex): ParentFacts | undefined {
  const mesh = meshOf(index);
  if (!mesh) return undefined;
  const fault = attachmentFault(attachment);
  return { index: i, attachment, controllerName: mesh.controllerName, fault, listeners: [], mesh: true };
}

/**
 * The status of one parentRef; undefined where no controller manages it
 * (docs/model/status.md#parentrefs-with-an-entry).
 */
export function parentFacts(
  i: number,
  attachment: Attachment,
  index: ResourceIndex,
): ParentFacts | undefined {
  const { parent, reference } = attachment;
  if (isKind(reference.target, CORE, 'Service')) return meshParent(i, attachment, index);
  const gateway = parent && gatewayOf(parent, index);
  const owner = gateway && ownerOf(gateway, index);
  if (!owner) return undefined;
  const own = attachmentFault(attachment);
  const refused = isListenerSet(parent) ? setFault(parent, gateway, index) : null;
  const isOwn = refused !== null && own !== null && isAskedFirst(refused, own, index);
  if (refused && !isOwn && chosen(index, refusedSet) === 'silent') return undefined;
  const fault = isOwn ? own : deciding([refused, own]);
  const listeners = fault ? [] : attachedListeners(attachment);
  return { index: i, attachment, controllerName: owner.controllerName, fault, listeners, mesh: false };
}
