import type { Analyzer } from '../../analysis/protocol.ts';
import type { Connect, SocketConstructor } from '../../cluster/cluster-types.ts';
import { connect } from '../../cluster/connect.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Page } from '../page.ts';
import type { ClusterSession } from './cluster-session.ts';
import { createSession } from './create-session.ts';
import { forgetClusterLink, takeClusterLink } from './kept-link.ts';

type Setup = Readonly<{
  context: Pick<ActionContext, 'store' | 'analyzer'>;
  page: Page;
  /** The storage of the tab. */
  session: Storage | null;
  /** Makes an analyzer for the objects of the cluster. */
  another: () => Analyzer;
  /** Another way to connect, for tests. */
  connectTo: Connect | undefined;
}>;

/** Connects to the cluster that a page is opened for, and shows it; null where its link cannot be read, which is said. */
export function openCluster({
  context,
  page,
  session,
  another,
  connectTo = connect,
}: Setup): ClusterSession | null {
  const link = takeClusterLink(page, session);
  if (link === 'unreadable')
    context.store.getState().setBanner('link', { tone: 'error', message: clusterTexts.unreadableLink() });
  if (link === null || link === 'unreadable') return null;
  const opened = createSession({
    link,
    connection: connectTo({
      base: new URL(link.prefix, page.base()).href,
      fetch: (...request) => fetch(...request),
      WebSocket: globalThis.WebSocket as SocketConstructor,
      namespaces: link.namespaces,
      fallbackNamespaces: link.home === null ? [] : [link.home],
      secrets: link.secrets,
      readOnly: link.readOnly,
    }),
    context,
    page,
    another,
    forget: () => forgetClusterLink(session),
  });
  opened.look();
  return opened;
}
