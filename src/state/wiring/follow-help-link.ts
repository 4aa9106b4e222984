import type { AppStore } from '../app-store.ts';
import { helpLink, readHelpLink, type HelpPage } from '../help-link.ts';
import type { Dialog } from '../notices-slice.ts';
import type { Page } from '../page.ts';

const helpOf = (dialog: Dialog | null): HelpPage | null =>
  dialog?.type === 'rules' || dialog?.type === 'model' || dialog?.type === 'glossary' ? dialog : null;

/**
 * Keeps the address and the help together: a link to a page of the help opens it, and the page that is open is in the
 * address, so that it can be shared. Any other fragment, such as a share link, is left alone.
 */
export function followHelpLink(store: AppStore, page: Page): () => void {
  const show = () => {
    const link = readHelpLink(page.fragment());
    const { dialog, openDialog } = store.getState();
    if (link) openDialog(link);
    else if (helpOf(dialog)) openDialog(null);
  };
  const off = store.subscribe(({ dialog }, before) => {
    if (dialog === before.dialog) return;
    const fragment = page.fragment();
    if (fragment !== '' && !readHelpLink(fragment)) return;
    const help = helpOf(dialog);
    const next = help ? helpLink(help) : '';
    if (next !== fragment) page.setFragment(next);
  });
  if (readHelpLink(page.fragment())) show();
  const stop = page.onFragment(show);
  return () => {
    off();
    stop();
  };
}
