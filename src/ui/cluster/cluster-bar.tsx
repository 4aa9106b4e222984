import { Boxes, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ClusterView } from '../../cluster/cluster-types.ts';
import type { ClusterSession } from '../../state/cluster/cluster-session.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './cluster.module.css';
import { NotKnown } from './not-known.tsx';
import { runDeed, whyNot, type ClusterDeed } from './run-deed.ts';
import { timeWords } from './time-words.ts';

/** How the connection stands, in words. */
export function connectionWords({ connection, serverVersion, objects }: ClusterView): string {
  const count = objects.size;
  switch (connection.state) {
    case 'connecting':
      return clusterTexts.connecting();
    case 'connected':
      return serverVersion === null
        ? clusterTexts.connectedOnly({ count })
        : clusterTexts.connected({ count, version: serverVersion });
    case 'reconnecting':
      return clusterTexts.reconnecting({ since: timeWords(connection.since), reason: connection.reason });
    case 'ended':
      return clusterTexts.ended({ reason: connection.reason });
  }
}

/** The cluster beside the workspace: how the connection stands, which of both is shown, and what can be done with it. */
export function ClusterBar({ session }: { session: ClusterSession }) {
  const workspace = useWorkspace();
  const { link, isProduction, connection, state } = session;
  const view = useStore(state, ({ view: now }) => now);
  const isLeft = useStore(state, (now) => now.isLeft);
  const isEmpty = useApp(({ files }) => files.length === 0);
  const stands = view.connection.state;
  const { announce } = workspace.store.getState();

  // What needs attention is announced; that objects come and go is not.
  useEffect(() => {
    if (stands === 'reconnecting' || stands === 'ended') announce(connectionWords(state.getState().view));
  }, [stands, announce, state]);

  if (isLeft) return null;
  const run = (deed: ClusterDeed) => () => runDeed(deed, workspace);
  const why = (deed: ClusterDeed) => whyNot(deed, { session, isEmpty });
  return (
    <section
      className={styles.bar}
      data-state={stands}
      aria-label={clusterTexts.bar({ context: link.context })}
    >
      <span className={styles.context}>
        <Boxes size={14} aria-hidden />
        <strong title={link.context}>{link.context}</strong>
        {isProduction && (
          <span title={clusterTexts.aboutProduction()}>
            <Badge tone="warning">{clusterTexts.production()}</Badge>
          </span>
        )}
        {link.readOnly && <Badge>{clusterTexts.readOnly()}</Badge>}
      </span>
      <span className={styles.state}>
        {(stands === 'reconnecting' || stands === 'ended') && <TriangleAlert size={13} aria-hidden />}
        {connectionWords(view)}
      </span>
      {stands === 'reconnecting' && (
        <Button size="sm" onClick={() => connection.retry()}>
          {clusterTexts.tryAgain()}
        </Button>
      )}
      <NotKnown view={view} onRetry={connection.retry} />
      <Which session={session} />
      <span className={styles.deeds}>
        <Button size="sm" onClick={run('differences')}>
          {clusterTexts.statusDifferences()}
        </Button>
        <Button size="sm" onClick={run('take')}>
          {clusterTexts.take()}
        </Button>
        <Button
          size="sm"
          disabled={why('compare') !== null}
          title={why('compare') ?? undefined}
          onClick={run('compare')}
        >
          {clusterTexts.compare()}
        </Button>
        <Button
          size="sm"
          disabled={why('apply') !== null}
          title={why('apply') ?? undefined}
          onClick={run('apply')}
        >
          {clusterTexts.apply()}
        </Button>
      </span>
      <IconButton icon={X} size="sm" label={clusterTexts.disconnect()} onClick={run('leave')} />
    </section>
  );
}

/** Whether the cluster or the workspace is shown. */
function Which({ session }: { session: ClusterSession }) {
  const workspace = useWorkspace();
  const isLooking = useStore(session.state, ({ shown }) => shown !== null);
  const show = (cluster: boolean) => runDeed(cluster ? 'look' : 'look-away', workspace);
  return (
    <span className={styles.which} role="group" aria-label={clusterTexts.which()}>
      <button type="button" aria-pressed={!isLooking} onClick={() => show(false)}>
        {clusterTexts.workspace()}
      </button>
      <button type="button" aria-pressed={isLooking} onClick={() => show(true)}>
        {clusterTexts.cluster()}
      </button>
    </span>
  );
}
