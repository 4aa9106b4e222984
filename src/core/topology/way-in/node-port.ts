import { memo } from '../../incremental/memo.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { arrayAt, numberAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { isKind } from '../kind-names.ts';
import { portRow, servicePorts, serviceType } from '../services.ts';
import { derivedCard, derivedEdge } from './derived-card.ts';
import type { WayIn } from './way-in.ts';

/** The ports that every node of the cluster opens for a Service of type NodePort; undefined for other objects. */
export const nodePortOf: (resource: Resource) => WayIn | undefined = memo((resource) => {
  if (!isKind(resource, CORE, 'Service') || serviceType(resource) !== 'NodePort') return undefined;
  const { key, namespace, name, stale, value } = resource;
  const written = arrayAt(value, 'spec.ports').flatMap((port) => numberAt(port, 'nodePort') ?? []);
  const summary =
    written.length > 0
      ? `${written.length > 1 ? 'ports' : 'port'} ${listed(written.map(String), 2)} of every node`
      : 'port from the cluster';
  const card = derivedCard({
    of: 'service',
    kind: 'NodePort',
    namespace,
    name,
    title: name,
    tier: 'entry',
    summary,
    stale,
  });
  const holder = { holder: key, path: ['spec', 'type'] };
  const edges = servicePorts(resource).map((port) => ({
    ...derivedEdge(card.key, key, holder),
    id: `${card.key}>${key}>${portRow(port)}`,
    targetRow: portRow(port),
  }));
  return { nodes: [card], edges: edges.length > 0 ? edges : [derivedEdge(card.key, key, holder)] };
});
