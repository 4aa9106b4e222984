import { memo } from '../../core/incremental/memo.ts';
import { ownerOf, operatorNamespaces } from '../../core/roles/owner-of.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { ROLES, type Role } from '../../core/roles/role.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { AppState } from '../../state/app-store.ts';
import { parametersOf } from '../../state/lock-of.ts';

/** The namespaces of operators, as long as no object comes or goes. */
const namespacesOf = memo((nodes: AppState['nodes']) =>
  operatorNamespaces([...nodes.values()].filter(({ origin }) => origin !== 'derived')),
);

/** The roles that some cards belong to, in the order of `ROLES`; none while roles are not shown. */
export function ownersOfCards(
  state: Pick<AppState, 'byRole' | 'nodes' | 'edges' | 'locks' | 'cards'>,
  keys: readonly ResourceKey[],
): readonly Role[] {
  if (!state.byRole) return [];
  const owners = new Set(keys.map((key) => ownerOfCard(state, state.cards.get(key))));
  return ROLES.filter((role) => owners.has(role));
}

/** The role that a card belongs to; null while roles are not shown, and for what the cluster provides. */
export function ownerOfCard(
  { byRole, nodes, edges, locks }: Pick<AppState, 'byRole' | 'nodes' | 'edges' | 'locks'>,
  card: GraphNode | undefined,
): Role | null {
  if (!byRole || !card || card.origin === 'derived') return null;
  return ownerOf(card, {
    operatorNamespaces: namespacesOf(nodes),
    parameters: parametersOf(edges),
    listenerSets: locks.persona?.listenerSets ?? false,
  });
}
