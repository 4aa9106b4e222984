import { keysOf, type Registry } from './registry.ts';
import { tailPrefix } from './tail-journal.ts';
import { databaseOf, RESTORABLE, viewKey } from './workspace-info.ts';

/** Removes everything that is stored of a workspace, for good. A tab that has it open keeps it until it is closed. */
export function purgeWorkspace(registry: Registry, local: Storage | null, id: string) {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(databaseOf(id));
  local?.removeItem(viewKey(id));
  if (local) for (const key of keysOf(local, tailPrefix(id))) local.removeItem(key);
  registry.remove(id);
}

/** Removes those that were deleted longer ago than they can be restored. */
export function purgeOld(registry: Registry, local: Storage | null, now: number) {
  for (const { id, deleted } of registry.list())
    if (deleted !== null && now - deleted > RESTORABLE) purgeWorkspace(registry, local, id);
}
