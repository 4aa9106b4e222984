import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { EdgeState } from '../../topology/graph.ts';
import { linksOf } from '../../topology/links.ts';
import type { SetAttachment } from '../../topology/listener-sets.ts';
import { routeReferences } from '../../status/route/route-references.ts';
import type { Condition, Fault, HolderStatus, RouteStatus, Statuses } from '../../status/statuses.ts';
import { isOpen, isPresumed } from '../../status/condition.ts';
import { policyFacts } from '../../status/policy/policy-facts.ts';
import { hasStatus } from '../../status/status-value.ts';
import { holderStatusOf, statusOf } from '../../status/status-of.ts';

/** The state of an object or a connection: it works, it does not, or that is unknown. */
export type State = 'ok' | 'problem' | 'unknown';

/** The worst of some states: a problem outweighs what is not known. */
export function worstOf(states: Iterable<State>): State {
  let worst: State = 'ok';
  for (const state of states) {
    if (state === 'problem') return 'problem';
    if (state === 'unknown') worst = 'unknown';
  }
  return worst;
}

/** The state of a drawn connection that has no status. */
export const stateOfDrawn = (state: EdgeState): State =>
  state === 'ok' || state === 'unknown' ? state : 'problem';

const NEGATIVE: ReadonlySet<string> = new Set(['Conflicted', 'PartiallyInvalid']);
const HARMLESS: ReadonlySet<string> = new Set(['OverlappingTLSConfig', 'InsecureFrontendValidationMode']);

/** The state of one condition. */
export function stateOfCondition(condition: Condition): State {
  const { type, status } = condition;
  if (isOpen(condition)) return 'unknown';
  if (HARMLESS.has(type)) return 'ok';
  return (status === 'True') === NEGATIVE.has(type) ? 'problem' : 'ok';
}

/** The state of what has a fault. */
export const stateOfFault = (fault: Fault): State =>
  fault.unknown || isPresumed(fault) ? 'unknown' : 'problem';

/** The worst state of an entry's conditions. */
export const stateOfConditions = (conditions: readonly Condition[]): State =>
  worstOf(conditions.map(stateOfCondition));

const stateOfHolder = ({ conditions, listeners }: HolderStatus): State =>
  worstOf([conditions, ...listeners.map((listener) => listener.conditions)].map(stateOfConditions));

/** Whether the API server refuses an object, so that it is not in the cluster. */
export const isRefused = ({ key }: Readonly<{ key: ResourceKey }>, { refused }: Statuses): boolean =>
  refused.has(key);

/**
 * The state of an object of a kind with status: the worst of all its conditions, with those of listeners and parents. Null
 * for other kinds. An object that the API server refuses is a problem; so is one without a controller where the
 * manifests prove that, and else it is unknown.
 */
export function stateOf(resource: Resource, statuses: Statuses): State | null {
  if (!hasStatus(resource)) return null;
  if (isRefused(resource, statuses)) return 'problem';
  const holder = holderStatusOf(statuses, resource.key);
  if (holder) return stateOfHolder(holder);
  const found = statusOf(statuses, resource.key, 'class');
  if (found) return stateOfConditions(found.conditions);
  const policy = statusOf(statuses, resource.key, 'policy');
  if (policy) {
    const reached = policy.ancestors.map(({ conditions }) => stateOfConditions(conditions));
    const { fault: own } = policyFacts(resource, statuses.cluster);
    const faults = [own, ...policy.references.map(({ fault }) => fault)];
    const broken = faults.some((fault) => fault && stateOfFault(fault) === 'problem');
    return reached.length > 0 ? worstOf(reached) : broken ? 'problem' : 'unknown';
  }
  const { attachments, set, resolutions } = linksOf(resource, statuses.cluster);
  if (attachments.length > 0)
    return stateOfRoute(resource, statusOf(statuses, resource.key, 'route'), statuses);
  if (set && isRefused(set.reference, statuses)) return 'problem';
  if (set) return stateOfSet(set, statuses);
  const owner = resolutions.find(({ reference }) => reference.role === 'class');
  if (!owner || isRefused(owner.reference, statuses)) return 'problem';
  return stateOfDrawn(owner.state);
}

/** A set of a Gateway that no controller takes: what the Gateway does not allow it would not be allowed by any. */
const stateOfSet = ({ gateway, state }: SetAttachment, statuses: Statuses): State => {
  const own = stateOfDrawn(state);
  return gateway ? worstOf([own, stateOf(gateway, statuses) ?? 'unknown']) : own;
};

/** Every parentRef counts, also those without a controller; then the references have no status either. */
function stateOfRoute(route: Resource, status: RouteStatus | undefined, statuses: Statuses): State {
  const entries = new Map(status?.parents.map((parent) => [parent.attachment.reference.id, parent]));
  const { attachments } = linksOf(route, statuses.cluster);
  const parents = attachments.map(({ reference, state, parent }): State => {
    const entry = entries.get(reference.id);
    if (entry) return stateOfConditions(entry.conditions);
    if (isRefused(reference, statuses)) return 'problem';
    if (state !== 'ok') return stateOfDrawn(state);
    return (parent && stateOf(parent, statuses)) === 'problem' ? 'problem' : 'unknown';
  });
  return worstOf(status ? parents : [...parents, ...stateOfReferences(route, statuses)]);
}

const stateOfReferences = (route: Resource, { cluster }: Statuses): readonly State[] =>
  routeReferences(route, cluster).map(({ fault }) => (fault ? stateOfFault(fault) : 'ok'));
