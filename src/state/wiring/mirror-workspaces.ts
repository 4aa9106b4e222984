import type { AppStore } from '../app-store.ts';
import type { Registry } from '../workspaces/registry.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

/** Mirrors the list of workspaces into the store, and reports when another tab deletes the one that is open, or purges it. */
export function mirrorWorkspaces(registry: Registry, id: string, store: AppStore): () => void {
  let known = registry.get(id);
  const mirror = () => {
    const { setWorkspaces, setBanner } = store.getState();
    setWorkspaces({ workspace: id, workspaces: registry.list() });
    const info = registry.get(id);
    known = info ?? known;
    const restore = () => known && registry.set({ ...known, deleted: null });
    if (known && info?.deleted !== null)
      setBanner('deleted', {
        tone: 'warning',
        message: noticesTexts.deletedElsewhere({ name: known.name }),
        actions: [{ label: noticesTexts.restoreIt(), run: restore }],
      });
    else setBanner('deleted', null);
  };
  mirror();
  return registry.onChange(mirror);
}
