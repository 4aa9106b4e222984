import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { EdgeState } from '../../topology/graph.ts';
import { linksOf } from '../../topology/links.ts';
import { routeReferences } from '../../status/route/route-references.ts';
import type { Condition, HolderStatus, RouteStatus, Statuses } from '../../status/statuses.ts';
import { hasStatus } from '../../status/status-value.ts';

/** How an object or a connection stands: it works, it does not, or these manifests do not tell. */
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

/** What a drawn connection is worth, where status has nothing to say of it. */
export const stateOfDrawn = (state: EdgeState): State =>
  state === 'ok' || state === 'unknown' ? state : 'problem';

const NEGATIVE: ReadonlySet<string> = new Set(['Conflicted', 'PartiallyInvalid']);
const HARMLESS: ReadonlySet<string> = new Set(['OverlappingTLSConfig', 'InsecureFrontendValidationMode']);

/** What one condition is worth. */
export function stateOfCondition({ type, status }: Condition): State {
  if (status === 'Unknown') return 'unknown';
  if (HARMLESS.has(type)) return 'ok';
  return (status === 'True') === NEGATIVE.has(type) ? 'problem' : 'ok';
}

/** What all conditions of one entry are worth. */
export const stateOfConditions = (conditions: readonly Condition[]): State =>
  worstOf(conditions.map(stateOfCondition));

const stateOfHolder = ({ conditions, listeners }: HolderStatus): State =>
  worstOf([conditions, ...listeners.map((listener) => listener.conditions)].map(stateOfConditions));

/** Whether the API server refuses an object, so that it is not in the cluster. */
export const isRefused = ({ key }: Readonly<{ key: ResourceKey }>, { refused }: Statuses): boolean =>
  refused.has(key);

/**
 * How an object of a kind with status stands: by all its conditions, those of its listeners and parents with them. Null
 * for other kinds. An object that the API server refuses is a problem; one that no controller manages is one where the
 * manifests prove it, and else not known.
 */
export function stateOf(resource: Resource, statuses: Statuses): State | null {
  if (!hasStatus(resource)) return null;
  if (isRefused(resource, statuses)) return 'problem';
  const holder = statuses.gateways.get(resource.key) ?? statuses.listenerSets.get(resource.key);
  if (holder) return stateOfHolder(holder);
  const found = statuses.classes.get(resource.key);
  if (found) return stateOfConditions(found.conditions);
  const policy = statuses.policies.get(resource.key);
  if (policy) {
    const reached = policy.ancestors.map(({ conditions }) => stateOfConditions(conditions));
    const broken = policy.references.some(({ fault }) => fault && !fault.unknown);
    return reached.length > 0 ? worstOf(reached) : broken ? 'problem' : 'unknown';
  }
  const { attachments, set, resolutions } = linksOf(resource, statuses.cluster);
  if (attachments.length > 0) return stateOfRoute(resource, statuses.routes.get(resource.key), statuses);
  if (set && isRefused(set.reference, statuses)) return 'problem';
  if (set) return set.gateway ? (stateOf(set.gateway, statuses) ?? 'unknown') : stateOfDrawn(set.state);
  const owner = resolutions.find(({ reference }) => reference.role === 'class');
  if (!owner || isRefused(owner.reference, statuses)) return 'problem';
  return stateOfDrawn(owner.state);
}

/** Every parentRef counts, those too that no controller manages; then nobody tells of the references either. */
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
  routeReferences(route, cluster).map(({ fault }) =>
    fault ? (fault.unknown ? 'unknown' : 'problem') : 'ok',
  );
