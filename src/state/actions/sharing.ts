import { addShared } from '../share-link.ts';
import { openDocuments, OWN } from '../open-documents.ts';
import type { Page } from '../page.ts';
import type { StorageState } from '../keep-in-browser.ts';
import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';

/** Share links, and the actions of a workspace that was opened from one. */
export function createSharing(
  { store, documents }: ActionContext,
  page: Page,
  isShared: boolean,
): Pick<Actions, 'shareLink' | 'keepShared' | 'leaveShared'> {
  const leaveShared = () => {
    page.setFragment('');
    page.reload();
  };

  return {
    async shareLink() {
      const { makeLink } = await import('../link-code.ts');
      return makeLink(documents, page.base());
    },

    async keepShared() {
      if (!isShared) return;
      const { toast } = store.getState();
      let state: StorageState = { kept: false, reason: 'refused' };
      const own = await openDocuments(OWN, true, (now) => {
        state = now;
      });
      const kept = (state as StorageState).kept;
      if (kept) {
        const files = documents.paths().map((path) => ({ path, text: documents.read(path) }));
        addShared(own.documents, { files, places: documents.places() }, 'Keep the shared files');
      }
      await own.close();
      if (kept) return leaveShared();
      toast({
        tone: 'error',
        message: 'Your own workspace could not be opened, so nothing was added to it.',
        detail: 'Export the shared files, go back to your workspace, and open them there.',
      });
    },

    leaveShared,
  };
}
