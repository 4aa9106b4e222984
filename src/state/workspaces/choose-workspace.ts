import type { Registry } from './registry.ts';
import { OWN, readWorkspaceLink } from './workspace-info.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

const LAST = 'gatehouse:open';

export type Chosen = Readonly<{
  id: string;
  /** Why it is not the one in the address; null where it is, or the address names none. */
  reason: string | null;
}>;

/**
 * Which workspace a page opens: the one in its address, else the one that this tab had open, else the one that was opened
 * last in this browser.
 * @param session the storage of the tab
 */
export function chooseWorkspace(fragment: string, session: Storage | null, registry: Registry): Chosen {
  const isThere = (id: string | null): id is string => id !== null && registry.get(id)?.deleted === null;
  const linked = readWorkspaceLink(fragment);
  if (isThere(linked)) return { id: linked, reason: null };
  const last = session?.getItem(LAST) ?? null;
  const latest = registry.list().find(({ deleted }) => deleted === null);
  const id = isThere(last) ? last : (latest?.id ?? OWN);
  if (linked === null || linked === id) return { id, reason: null };
  const deleted = registry.get(linked);
  return {
    id,
    reason: deleted
      ? noticesTexts.workspaceWasDeleted({ name: deleted.name })
      : noticesTexts.workspaceIsUnknown(),
  };
}

/** The tab opens this workspace again when it is loaded again. */
export function rememberInTab(session: Storage | null, id: string) {
  try {
    session?.setItem(LAST, id);
  } catch (error) {
    console.warn('The browser stores nothing for this tab:', error);
  }
}
