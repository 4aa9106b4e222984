import { createDocuments } from './create-documents.ts';
import { keepInBrowser, type StorageState } from './keep-in-browser.ts';
import { openChannel, syncTabs } from './tab-sync.ts';

/** The user's own workspace; those that come with links have ids of their own beside it. */
export const OWN = 'own';

export type Opened = Awaited<ReturnType<typeof openDocuments>>;

/**
 * Opens the documents of a workspace: what the browser has stored of them, and what other tabs have open.
 * @param persist false keeps everything in memory and apart from other tabs, for tests
 */
export async function openDocuments(id: string, persist: boolean, onState: (state: StorageState) => void) {
  const documents = createDocuments();
  if (!persist) {
    onState({ kept: true });
    return {
      id,
      documents,
      retry: () => Promise.resolve(),
      close: () => Promise.resolve(documents.destroy()),
    };
  }
  const storage = keepInBrowser(`gatehouse:${id}`, documents.doc, onState);
  await storage.loaded;
  const tabs = syncTabs(documents.doc, openChannel(id));
  await tabs.met;
  return {
    id,
    documents,
    retry: storage.retry,
    /** Settles when what was changed is stored. */
    async close() {
      tabs.stop();
      await storage.stop();
      documents.destroy();
    },
  };
}
