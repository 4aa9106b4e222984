import type { AppStore } from '../app-store.ts';
import type { Actions } from '../workspace.ts';
import { reportStart } from '../safe-start/report-start.ts';
import { adoptDatabases } from './adopt-databases.ts';
import { readNote } from './arrival.ts';
import { purgeOld } from './purge-workspace.ts';
import type { Registry } from './registry.ts';

type Opened = Readonly<{
  store: AppStore;
  registry: Registry;
  actions: Actions;
  local: Storage | null;
  session: Storage | null;
  /** There was no list of workspaces before. */
  isFirst: boolean;
}>;

/** What is done about the list of workspaces, and about the start, once one is on the screen. */
export async function afterOpening({
  store,
  registry,
  actions,
  local,
  session,
  isFirst,
}: Opened): Promise<void> {
  readNote(session, store, actions);
  purgeOld(registry, local, Date.now());
  reportStart(store, local);
  if (isFirst) await adoptDatabases(registry);
}
