import { Ghost } from 'lucide-react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { isBundle } from '../../core/topology/bundle/bundle.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { inspectorTexts } from '../../texts/en/inspector.ts';

/** What the cluster provides on the way from outside, by the kind of its card. */
const stories: Readonly<Record<string, () => string>> = {
  Clients: inspectorTexts.clients,
  LoadBalancer: inspectorTexts.loadBalancer,
  NodePort: inspectorTexts.nodePort,
  Service: inspectorTexts.serviceOfController,
  Proxy: inspectorTexts.proxy,
  Bundle: inspectorTexts.bundle,
};

/** A card that stands for what the cluster provides: it cannot be edited, and says what it is. */
export function Provided({ resource, node }: { resource: ResourceKey; node: GraphNode | undefined }) {
  const { kind, name } = parseKey(resource);
  return (
    <EmptyState icon={<Ghost size={24} />} title={`${kind} ${node?.name ?? name}`}>
      {node && <p>{node.summary}</p>}
      <p>{stories[kind]?.()}</p>
      {!(node && isBundle(node)) && <p>{inspectorTexts.noManifest()}</p>}
    </EmptyState>
  );
}
