import { Ghost } from 'lucide-react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import { EmptyState } from '../parts/empty-state.tsx';

/** What the cluster provides on the way from outside, by the kind of its card. */
const stories: Readonly<Record<string, string>> = {
  Clients:
    'Everything that sends requests from outside of the cluster. A client asks DNS for a host, and gets the address of a load balancer or of a node.',
  LoadBalancer:
    'The address at which the next object of the chain is reached. The cluster provides it for a Gateway, for a Service of type LoadBalancer, and for the controller of a class of Ingresses.',
  NodePort:
    'A port that every node of the cluster opens for a Service of type NodePort. It looks at addresses and ports only, never at hosts or paths.',
  Service:
    'The Service of the Ingress controller, provided by the cluster. The load balancer sends to it, and all Ingresses of the class share it.',
  Proxy:
    'The pods that carry the traffic, provided by the cluster. Gateways, Ingresses and routes are rules that these pods read: without the pods, no request is answered.',
};

/** A card that stands for what the cluster provides: it cannot be edited, and says what it is. */
export function Provided({ resource, node }: { resource: ResourceKey; node: GraphNode | undefined }) {
  const { kind, name } = parseKey(resource);
  return (
    <EmptyState icon={<Ghost size={24} />} title={`${kind} ${node?.name ?? name}`}>
      {node && <p>{node.summary}</p>}
      <p>{stories[kind]}</p>
      <p>It has no manifest of its own: edit the next object of the chain instead.</p>
    </EmptyState>
  );
}
