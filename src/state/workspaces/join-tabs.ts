import { newId } from './workspace-info.ts';

/** How long a tab waits for the lock that it had before it was loaded again, in milliseconds. */
const PATIENCE = 400;

const TAB = 'gatehouse:tab';

/** A tab that has a workspace open. */
export type JoinedTab = Readonly<{
  /** Stays the same when the tab is loaded again; no other open tab has it. */
  tab: string;
  /** The other tabs that have the workspace open; null where the browser cannot say. */
  others: ReadonlySet<string> | null;
  leave: () => void;
}>;

/**
 * Makes it known to other tabs that this one has a workspace open, and finds out which others do.
 * @param session the storage of the tab; null where the browser refuses it
 */
export async function joinTabs(workspace: string, session: Storage | null): Promise<JoinedTab> {
  const prefix = `gatehouse:${workspace}:`;
  let tab = session?.getItem(TAB) ?? newId();
  if (typeof navigator === 'undefined' || !('locks' in navigator)) {
    remember(session, tab);
    return { tab, others: null, leave: () => {} };
  }
  let leave = await hold(prefix + tab);
  if (!leave) {
    // A duplicated tab has the storage of the other one, too.
    tab = newId();
    leave = await hold(prefix + tab);
  }
  remember(session, tab);
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return { tab, others: new Set(names.filter((name) => name !== tab)), leave: leave ?? (() => {}) };
}

function remember(session: Storage | null, tab: string) {
  try {
    session?.setItem(TAB, tab);
  } catch (error) {
    console.warn('The browser stores nothing for this tab:', error);
  }
}

/** Holds a lock until the function it gives is called, or the tab is gone; null where another tab has it. */
function hold(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const held = () => {
      clearTimeout(timer);
      return new Promise<void>((release) => resolve(release));
    };
    navigator.locks.request(name, { signal: patience.signal }, held).catch(() => resolve(null));
  });
}
