import type { StoreApi } from 'zustand/vanilla';
import type { ClusterLink } from '../../cluster/cluster-link.ts';
import type { ClusterConnection, ClusterView } from '../../cluster/cluster-types.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { Workspace } from '../workspace.ts';

/** What the window shows of a cluster. */
export type ClusterState = Readonly<{
  /** All that is known of it; its objects are reported by `view.objects`. */
  view: ClusterView;
  /** Its objects, to be read, while they are looked at in the place of the workspace. */
  shown: Workspace | null;
  /** The user has left the cluster: the page is one without. */
  isLeft: boolean;
}>;

/** The cluster that a page was opened for, beside the open workspace. */
export type ClusterSession = Readonly<{
  link: ClusterLink;
  /** Its name looks as if nothing must break there. */
  isProduction: boolean;
  connection: ClusterConnection;
  state: StoreApi<ClusterState>;
  /** The objects as a workspace that is there to be read; settles when they are analysed. */
  objects: () => Promise<Workspace>;
  /** Shows them in the place of the open workspace. */
  look: () => void;
  /** Shows the open workspace again. */
  lookAway: () => void;
  /** Shows one of them. */
  goTo: (key: ResourceKey) => Promise<void>;
  /** Puts the comparison of the open workspace with the cluster in the place of the canvas. */
  compare: () => Promise<void>;
  /** Ends the connection; the page is one without a cluster from then on. */
  leave: () => void;
  stop: () => void;
}>;
