import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Edge } from '../../topology/graph.ts';
import { memo } from '../../incremental/memo.ts';
import { findCondition, isOpen } from '../../status/condition.ts';
import type {
  Fault,
  HolderStatus,
  ParentStatus,
  ReferenceStatus,
  RouteStatus,
  Statuses,
} from '../../status/statuses.ts';
import { isRefused, stateOf, stateOfDrawn, stateOfFault, type State } from './state.ts';
import { statusOf } from '../../status/status-of.ts';

/** The state of a connection, and the reason; null where it works. */
export type EdgeStatus = Readonly<{ state: State; reason: string | null }>;

const WELL: EdgeStatus = { state: 'ok', reason: null };

const faulty = (fault: Fault): EdgeStatus => ({ state: stateOfFault(fault), reason: fault.message });

const byId = (references: readonly ReferenceStatus[]): ReadonlyMap<string, ReferenceStatus> =>
  new Map(references.map((one) => [one.reference.id, one]));

/** References by the ids of their edges. */
const referencesOf: (
  owner: Readonly<{ references: readonly ReferenceStatus[] }>,
) => ReadonlyMap<string, ReferenceStatus> = memo(({ references }) => byId(references));

function ofParent({ accepted, conditions }: ParentStatus): EdgeStatus {
  if (accepted) return WELL;
  const condition = findCondition(conditions, 'Accepted');
  return {
    state: isOpen(condition) ? 'unknown' : 'problem',
    reason: condition?.message ?? null,
  };
}

function ofSet({ conditions }: HolderStatus): EdgeStatus {
  const accepted = findCondition(conditions, 'Accepted');
  if (!accepted || accepted.status === 'True' || accepted.reason === 'ListenersNotValid') return WELL;
  return { state: isOpen(accepted) ? 'unknown' : 'problem', reason: accepted.message };
}

/** A parent that no controller manages. */
function unanswered(edge: Edge, statuses: Statuses): EdgeStatus {
  if (isRefused({ key: edge.source }, statuses))
    return { state: 'problem', reason: 'The API server refuses the parent, so it is not in the cluster.' };
  if (edge.state !== 'ok') return { state: stateOfDrawn(edge.state), reason: edge.reason };
  const parent = statuses.cluster.get(edge.source);
  if (!parent) return { state: 'unknown', reason: null };
  const state = stateOf(parent, statuses) === 'problem' ? 'problem' : 'unknown';
  return { state, reason: `${describe(parent)} has no controller.` };
}

function ofRoute(edge: Edge, route: RouteStatus | undefined, statuses: Statuses): EdgeStatus | undefined {
  if (edge.role !== 'parent') return undefined;
  const parent = route?.parents.find(({ attachment }) => attachment.reference.id === edge.id);
  return parent ? ofParent(parent) : unanswered(edge, statuses);
}

/**
 * The state of a drawn connection: that of the parent or the reference in the computed status, else
 * that of the graph. `holder` is the object that holds the reference (`edge.holder`).
 */
export function stateOfEdge(edge: Edge, holder: Resource, statuses: Statuses): EdgeStatus {
  if (isRefused(holder, statuses))
    return { state: 'problem', reason: `The API server refuses ${describe(holder)}.` };
  const owner = statuses.objects.get(holder.key);
  const reference = owner && referencesOf(owner).get(edge.id);
  if (reference) return reference.fault ? faulty(reference.fault) : WELL;
  const set = edge.role === 'parent' ? statusOf(statuses, holder.key, 'listener-set') : undefined;
  if (set) return ofSet(set);
  const ofParentRef = ofRoute(edge, statusOf(statuses, holder.key, 'route'), statuses);
  return ofParentRef ?? { state: stateOfDrawn(edge.state), reason: edge.reason };
}
