import { useEffect, useState } from 'react';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import type { Workspace } from '../../state/workspace.ts';
import { useWorkspace } from '../use-app.ts';

/** The cluster beside the workspace; what asks for it is shown only where there is one. */
export function useSession(): ClusterSession {
  const { cluster } = useWorkspace();
  if (!cluster) throw new Error('No cluster beside this workspace.');
  return cluster;
}

/** The objects of the cluster as a workspace; null until they are read. */
export function useClusterObjects(session: ClusterSession): Workspace | null {
  const [objects, setObjects] = useState<Workspace | null>(null);
  const { store } = useWorkspace();
  useEffect(() => {
    let current = true;
    session.objects().then(
      (workspace) => current && setObjects(workspace),
      (error: unknown) =>
        store
          .getState()
          .toast({ tone: 'error', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [session, store]);
  return objects;
}
