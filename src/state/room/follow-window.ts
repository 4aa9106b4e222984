import type { AppState, AppStore } from '../app-store.ts';
import { MOST_SELECTED, type OwnPresence } from './own-presence.ts';

type Shown = Pick<AppState, 'activeFile' | 'selected' | 'traced' | 'draft' | 'sentAt'>;

/** Says to the others which file is open here, what is selected, and which request is on screen. */
export function followWindow(store: AppStore, presence: OwnPresence): () => void {
  const say = ({ activeFile, selected, traced, draft }: Shown) =>
    presence.move({
      file: activeFile ?? undefined,
      selection: selected.size === 0 ? undefined : [...selected].slice(0, MOST_SELECTED),
      request: traced ? { method: draft.method, url: draft.url } : undefined,
    });
  say(store.getState());
  return store.subscribe((state, before) => {
    if (
      state.activeFile !== before.activeFile ||
      state.selected !== before.selected ||
      state.sentAt !== before.sentAt ||
      (state.traced === null) !== (before.traced === null)
    )
      say(state);
  });
}
