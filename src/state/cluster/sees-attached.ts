import type { ClusterView } from '../../cluster/cluster-types.ts';

/** Whether all that attaches to Gateways is seen: routes and ListenerSets of all namespaces. */
export const seesAttached = ({ scopes }: Pick<ClusterView, 'scopes'>): boolean =>
  scopes
    .filter(({ kind: { kind } }) => kind.status === 'route' || kind.status === 'listener-set')
    .every(({ state, namespace }) => state.state === 'live' && namespace === null);
