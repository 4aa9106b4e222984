import type { Registry } from './registry.ts';
import { databaseOf, foundName, freeName } from './workspace-info.ts';

const PREFIX = databaseOf('');

/**
 * Lists the workspaces whose databases are there without an entry: those from before there was a list, and all where the
 * list was lost. Browsers that do not say which databases there are give none.
 */
export async function adoptDatabases(registry: Registry): Promise<void> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return;
  const databases = await indexedDB.databases();
  for (const { name = '' } of databases) {
    const id = name.slice(PREFIX.length);
    if (!name.startsWith(PREFIX) || id.includes(':') || registry.get(id)) continue;
    registry.set({ id, name: freeName(foundName(id), registry.list()), opened: 0, deleted: null });
  }
}
