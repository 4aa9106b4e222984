import type { WorkspaceOptions } from './options.ts';

/** How much of a cluster the manifests are: what they show, all of it, or a part. */
export type ClusterScope = 'detect' | 'whole' | 'part';

/** The options that stand for each. */
export const CLUSTER_SCOPES: Readonly<
  Record<ClusterScope, Readonly<Pick<WorkspaceOptions, 'partial' | 'complete'>>>
> = {
  detect: { partial: false, complete: false },
  whole: { partial: false, complete: true },
  part: { partial: true, complete: false },
};

/** How much of a cluster the manifests are by the options. */
export const clusterScopeOf = ({
  partial,
  complete,
}: Readonly<Pick<WorkspaceOptions, 'partial' | 'complete'>>): ClusterScope =>
  partial ? 'part' : complete ? 'whole' : 'detect';
