import { NETWORKING } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import { parseKey, resourceKey } from '../../model/resource.ts';
import { isKind } from '../kind-names.ts';
import { ingressClassName, loadBalancerOf } from '../load-balancers.ts';
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
  const balancer = isKind(ingress, NETWORKING, 'Ingress') ? loadBalancerOf(ingress) : undefined;
  if (!balancer) return undefined;
  const { name } = parseKey(balancer.node.key);
  const found = index.get(resourceKey({ group: NETWORKING, kind: 'IngressClass', namespace: '', name }));
  const proxy = found
    ? proxyOfController(stringAt(found.value, 'spec.controller') ?? '')
    : proxyOfClassName(name);
  if (proxy === 'outside') return undefined;
  const summary = ingressClassName(ingress) === undefined ? 'of the default class' : `of class ${name}`;
  const shared = { of: 'ingress-class', namespace: '', name, summary } as const;
  const service = derivedCard({ ...shared, kind: 'Service', title: 'Controller', tier: 'gateway' });
  const pods = derivedCard({
    ...shared,
    kind: 'Proxy',
    title: `${proxy?.software ?? 'Controller'} pods`,
    tier: 'gateway',
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
