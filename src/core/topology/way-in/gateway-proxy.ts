import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import { implementationOf } from '../implementation-of.ts';
import { isKind } from '../kind-names.ts';
import { tracked } from '../tracked.ts';
import { derivedCard, derivedEdge } from './derived-card.ts';
import type { WayIn } from './way-in.ts';

/**
 * The pods that carry the traffic of a Gateway, named by the implementation where its class shows it
 * (docs/model/canvas.md#everything). None for other objects, and where a cloud carries it outside of the cluster.
 */
export const gatewayProxy = tracked((gateway, index): WayIn | undefined => {
  if (!isKind(gateway, GATEWAY_API, 'Gateway')) return undefined;
  const proxy = implementationOf(gateway, index)?.proxy;
  if (proxy === 'outside') return undefined;
  const { key, namespace, name, stale } = gateway;
  const className = stringAt(gateway.value, 'spec.gatewayClassName') ?? '';
  const card = derivedCard({
    of: 'gateway',
    kind: 'Proxy',
    namespace,
    name,
    title: `${proxy?.software ?? 'Proxy'} pods`,
    tier: 'gateway',
    summary: className === '' ? 'of a class' : `of class ${className}`,
    stale,
  });
  return {
    nodes: [card],
    edges: [derivedEdge(key, card.key, { holder: key, path: ['spec', 'gatewayClassName'] })],
  };
});
