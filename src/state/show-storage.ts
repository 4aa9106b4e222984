import { storingTexts } from '../texts/en/storing.ts';
import type { AppStore } from './app-store.ts';
import type { StorageState } from './keep-in-browser.ts';

/** The notice about storage; null when all is well. */
function storageNotice(state: StorageState): string | null {
  if (state.kept) return null;
  switch (state.reason) {
    case 'held':
      return null;
    case 'refused':
      return storingTexts.refused();
    case 'full':
      return storingTexts.full();
    case 'unreadable':
      return storingTexts.unreadable();
  }
}

/** Shows the state of the storage, and once what of it was damaged. */
export function showStorage({ getState }: Pick<AppStore, 'getState'>, state: StorageState) {
  const { setBanner } = getState();
  const message = storageNotice(state);
  setBanner('storage', message === null ? null : { tone: 'warning', message });
  if (state.kept && state.setAside)
    setBanner('damaged', { tone: 'warning', message: storingTexts.setAside({ count: state.setAside }) });
}
