import type { AppState } from '../../state/app-store.ts';

/** Whether the manifests have objects that take requests, of each of the two models. */
export function modelsIn(nodes: AppState['nodes']): Readonly<{ hasIngress: boolean; hasGateway: boolean }> {
  const kinds = new Set<string>();
  for (const { kind, origin } of nodes.values()) if (origin === 'manifest') kinds.add(kind);
  return { hasIngress: kinds.has('Ingress'), hasGateway: kinds.has('Gateway') };
}
