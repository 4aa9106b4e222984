import { isRecord, parsed } from '../stored-value.ts';
import { createListeners } from '../listeners.ts';
import { foundName, type WorkspaceInfo } from './workspace-info.ts';

/** How the keys of entries begin in the storage. */
export const WORKSPACE_PREFIX = 'gatehouse:workspace:';

export type Registry = ReturnType<typeof createRegistry>;

/**
 * The list of workspaces. Each has an entry of its own in the storage, so that tabs that change different ones never
 * overwrite each other. Where the browser stores nothing, the list lives as long as the page.
 * @param storage null where the browser refuses it
 */
export function createRegistry(storage: Storage | null) {
  const entries = new Map<string, WorkspaceInfo>();
  const changed = createListeners<void>();

  const load = () => {
    if (!storage) return;
    entries.clear();
    for (const key of keysOf(storage, WORKSPACE_PREFIX)) {
      const info = readInfo(key.slice(WORKSPACE_PREFIX.length), storage.getItem(key));
      if (info) entries.set(info.id, info);
    }
  };
  load();
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== null && !key.startsWith(WORKSPACE_PREFIX)) return;
    load();
    changed.emit();
  };
  globalThis.addEventListener?.('storage', onStorage);

  return {
    get: (id: string): WorkspaceInfo | undefined => entries.get(id),
    /** All of them, those opened last in front; with those that can be restored. */
    list: (): readonly WorkspaceInfo[] =>
      [...entries.values()].sort((a, b) => b.opened - a.opened || (a.name < b.name ? -1 : 1)),
    set(info: WorkspaceInfo) {
      entries.set(info.id, info);
      try {
        const { name, opened, deleted } = info;
        storage?.setItem(WORKSPACE_PREFIX + info.id, JSON.stringify({ name, opened, deleted }));
      } catch (error) {
        console.warn('The browser did not store the list of workspaces:', error);
      }
      changed.emit();
    },
    remove(id: string) {
      entries.delete(id);
      storage?.removeItem(WORKSPACE_PREFIX + id);
      changed.emit();
    },
    /** Calls back when the list changes, in this tab or another. */
    onChange: changed.add,
    stop: () => globalThis.removeEventListener?.('storage', onStorage),
  };
}

/** Whether this browser has had a workspace before; without reading any. */
export const hasWorkspaces = (storage: Storage | null): boolean =>
  storage !== null && keysOf(storage, WORKSPACE_PREFIX).length > 0;

/** The keys of a storage that begin with a prefix. */
export function keysOf(storage: Storage, prefix: string): readonly string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}

/** What an entry says, as far as it can be read: the workspace is there all the same. */
function readInfo(id: string, text: string | null): WorkspaceInfo | null {
  if (text === null || id === '') return null;
  const value = parsed(text);
  const { name, opened, deleted } = isRecord(value) ? value : {};
  return {
    id,
    name: typeof name === 'string' && name.trim() !== '' ? name : foundName(id),
    opened: typeof opened === 'number' ? opened : 0,
    deleted: typeof deleted === 'number' ? deleted : null,
  };
}
