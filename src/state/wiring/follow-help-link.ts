import type { AppStore } from '../app-store.ts';
import { helpLink, readHelpLink } from '../help-link.ts';
import type { Page } from '../page.ts';

/**
 * Keeps the address and the help together: a link to the page of a rule opens it, and the page that is open is in the
 * address, so that it can be passed on. An address that says something else, such as a share link, is left alone.
 */
export function followHelpLink(store: AppStore, page: Page): () => void {
  const show = () => {
    const link = readHelpLink(page.fragment());
    const { dialog, openDialog } = store.getState();
    if (link) openDialog({ type: 'rules', code: link.code });
    else if (dialog?.type === 'rules') openDialog(null);
  };
  const off = store.subscribe(({ dialog }, before) => {
    if (dialog === before.dialog) return;
    const fragment = page.fragment();
    if (fragment !== '' && !readHelpLink(fragment)) return;
    const next = dialog?.type === 'rules' ? helpLink(dialog.code) : '';
    if (next !== fragment) page.setFragment(next);
  });
  if (readHelpLink(page.fragment())) show();
  const stop = page.onFragment(show);
  return () => {
    off();
    stop();
  };
}
