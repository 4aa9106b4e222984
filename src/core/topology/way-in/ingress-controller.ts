import { NETWORKING } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import { parseKey, resourceKey, type Resource } from '../../model/resource.ts';
import type { GraphNode } from '../graph.ts';
import { isKind } from '../kind-names.ts';
import { ingressClassName, loadBalancerOf, type LoadBalancer } from '../load-balancers.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { tracked } from '../tracked.ts';
import { derivedCard, derivedEdge } from './derived-card.ts';
import { proxyOfClassName, proxyOfController } from './ingress-proxies.ts';
import type { WayIn } from './way-in.ts';

/**
 * What stands between the load balancer of a class and an Ingress: the Service of the controller and its pods, which all Ingresses
 * of the class share (docs/model/canvas.md#everything). None for other objects, and where a cloud carries the traffic outside of
 * the cluster.
 */
export const ingressController = tracked((ingress, index): WayIn | undefined => {
  const found = podsOf(ingress, index);
  if (!found) return undefined;
  const { balancer, pods } = found;
  const { name } = parseKey(balancer.node.key);
  const service = derivedCard({
    of: 'ingress-class',
    kind: 'Service',
    namespace: '',
    name,
    title: 'Controller',
    tier: 'gateway',
    summary: pods.summary,
  });
  const { edge } = balancer;
  return {
    nodes: [service, pods],
    edges: [
      derivedEdge(balancer.node.key, service.key, edge),
      derivedEdge(service.key, pods.key, edge),
      { ...edge, source: pods.key },
    ],
  };
});

/** The same in a picture of the chain: the controller alone, in the place of a Gateway. */
export const ingressProxy = tracked((ingress, index): WayIn | undefined => {
  const found = podsOf(ingress, index);
  if (!found) return undefined;
  const { balancer, pods } = found;
  const { edge, node } = balancer;
  return { nodes: [pods], edges: [derivedEdge(node.key, pods.key, edge), { ...edge, source: pods.key }] };
});

type Pods = Readonly<{ balancer: LoadBalancer; pods: GraphNode }>;

/** The pods of the controller of an Ingress, and its load balancer. */
function podsOf(ingress: Resource, index: ResourceIndex): Pods | undefined {
  const balancer = isKind(ingress, NETWORKING, 'Ingress') ? loadBalancerOf(ingress) : undefined;
  if (!balancer) return undefined;
  const { name } = parseKey(balancer.node.key);
  const found = index.get(resourceKey({ group: NETWORKING, kind: 'IngressClass', namespace: '', name }));
  const proxy = found
    ? proxyOfController(stringAt(found.value, 'spec.controller') ?? '')
    : proxyOfClassName(name);
  if (proxy === 'outside') return undefined;
  const summary =
    ingressClassName(ingress) === undefined ? 'provided by default' : `provided by class ${name}`;
  const pods = derivedCard({
    of: 'ingress-class',
    kind: 'Proxy',
    namespace: '',
    name,
    title: `${proxy?.software ?? 'Controller'} pods`,
    tier: 'gateway',
    summary,
  });
  return { balancer, pods };
}
