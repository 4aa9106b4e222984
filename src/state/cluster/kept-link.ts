import { readClusterLink, type ClusterLink } from '../../cluster/cluster-link.ts';
import type { Page } from '../page.ts';

/** Where the link stands in the storage of the tab: it is gone with it. */
export const CLUSTER_KEY = 'gatehouse:cluster';

/**
 * The cluster that a page is opened for: that of its address, or the one that this tab had before it was loaded again. It
 * leaves the address at once, since whoever has it can do in the cluster what the user may.
 *
 * @returns null without one; `unreadable` where the address has one that `gatehouse cluster` did not write
 */
export function takeClusterLink(
  page: Pick<Page, 'fragment' | 'setFragment'>,
  session: Storage | null,
): ClusterLink | null | 'unreadable' {
  const fragment = page.fragment();
  if (!fragment.startsWith('#cluster/')) return readClusterLink(session?.getItem(CLUSTER_KEY) ?? '');
  page.setFragment('');
  const link = readClusterLink(fragment);
  if (!link) return 'unreadable';
  try {
    session?.setItem(CLUSTER_KEY, fragment);
  } catch (error) {
    console.warn('The browser stores nothing for this tab:', error);
  }
  return link;
}

/** Forgets it: the page is one without a cluster from the next time on. */
export const forgetClusterLink = (session: Storage | null): void => session?.removeItem(CLUSTER_KEY);
