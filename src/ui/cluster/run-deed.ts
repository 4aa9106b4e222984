import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import type { Workspace } from '../../state/workspace.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';

/** What can be done with the cluster beside a workspace. */
export type ClusterDeed = 'look' | 'look-away' | 'differences' | 'take' | 'compare' | 'apply' | 'leave';

type OnCluster = Readonly<{ session: ClusterSession; isEmpty: boolean }>;

/** Why something cannot be done with a cluster now, as a sentence; null where it can. */
export function whyNot(deed: ClusterDeed, { session, isEmpty }: OnCluster): string | null {
  const { link, state } = session;
  if (deed === 'apply' && link.readOnly) return clusterTexts.onlyRead();
  if ((deed === 'apply' || deed === 'compare') && isEmpty) return clusterTexts.emptyWorkspace();
  const { connection } = state.getState().view;
  if (deed === 'apply' && connection.state === 'ended')
    return clusterTexts.ended({ reason: connection.reason });
  return null;
}

/** Does something with the cluster beside a workspace, or says why it cannot be done. */
export function runDeed(deed: ClusterDeed, { cluster: session, store }: Workspace): void {
  if (!session || session.state.getState().isLeft) return;
  const { announce, openDialog, toast, files } = store.getState();
  const why = whyNot(deed, { session, isEmpty: files.length === 0 });
  if (why !== null) return toast({ tone: 'info', message: why });
  switch (deed) {
    case 'look':
      session.look();
      return announce(clusterTexts.nowShowsCluster());
    case 'look-away':
      session.lookAway();
      return announce(clusterTexts.nowShowsWorkspace());
    case 'differences':
      return openDialog({ type: 'cluster-differences' });
    case 'take':
      return openDialog({ type: 'cluster-take' });
    case 'apply':
      return openDialog({ type: 'cluster-apply' });
    case 'compare':
      session
        .compare()
        .catch((error: unknown) =>
          toast({ tone: 'error', message: error instanceof Error ? error.message : String(error) }),
        );
      return undefined;
    case 'leave':
      session.leave();
      return toast({ tone: 'info', message: clusterTexts.disconnected({ context: session.link.context }) });
  }
}
