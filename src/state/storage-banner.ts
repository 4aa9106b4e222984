import type { StorageState } from './keep-in-browser.ts';
import { noticesTexts } from '../texts/en/notices.ts';

/** The notice about storage; null when all is well. */
export function storageBanner(state: StorageState): string | null {
  if (state.kept) return null;
  switch (state.reason) {
    case 'held':
      return null;
    case 'refused':
      return noticesTexts.storageRefused();
    case 'full':
      return noticesTexts.storageFull();
    case 'unreadable':
      return noticesTexts.storageUnreadable();
  }
}
