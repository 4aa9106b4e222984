import type { StorageState } from './keep-in-browser.ts';

/** The notice about storage; null when all is well. */
export function storageBanner(state: StorageState): string | null {
  if (state.kept) return null;
  switch (state.reason) {
    case 'refused':
      return 'This browser stores nothing for this page (a private window, or site data are blocked). Everything works, but only in this tab: export your files, or share them as a link, before you close it.';
    case 'full':
      return 'The browser’s storage is full, so your latest changes are only in this tab. Export your files, or free some space; storing is retried automatically.';
    case 'unreadable':
      return 'The stored workspace does not open at the moment. What you do now is only in this tab and is added to it when it opens; export your files before you close the tab.';
  }
}
