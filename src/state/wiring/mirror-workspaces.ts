import type { AppStore } from '../app-store.ts';
import type { Registry } from '../workspaces/registry.ts';

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
        message: `The workspace “${known.name}” was deleted in another tab. It is still open here.`,
        actions: [{ label: 'Restore it', run: restore }],
      });
    else setBanner('deleted', null);
  };
  mirror();
  return registry.onChange(mirror);
}
