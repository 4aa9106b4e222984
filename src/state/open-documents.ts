import { applyIfWhole } from './apply-if-whole.ts';
import { createDocuments } from './create-documents.ts';
import type { Documents } from './documents.ts';
import { TYPING } from './history.ts';
import { isRecord } from './stored-value.ts';
import { keepInBrowser, type StorageState } from './keep-in-browser.ts';
import { dropDeleted, readHistory, restoreHistory } from './restore-history.ts';
import { openChannel, syncTabs } from './tab-sync.ts';
import { joinTabs } from './workspaces/join-tabs.ts';
import { createTailJournal, type TailEntry } from './workspaces/tail-journal.ts';
import { databaseOf } from './workspaces/workspace-info.ts';

/** How documents are kept in the browser. */
export type Keeping = Readonly<{
  /** Whether changes are being stored, and if not, why. */
  state: () => StorageState;
  /** The values that are kept beside the documents, of all keys that begin with a prefix. */
  values: (prefix: string) => Promise<ReadonlyMap<string, unknown>>;
  setValue: (key: string, value: unknown) => void;
  /** Settles when what was changed is stored. */
  close: () => Promise<void>;
}>;

export type Opened = Keeping & Readonly<{ id: string; documents: Documents }>;

/** The storages of the browser; null where it refuses them. */
export type BrowserStorages = Readonly<{
  /** Of the browser: settings, the list of workspaces, changes that are on their way. */
  local: Storage | null;
  /** Of this tab. */
  session: Storage | null;
}>;

const HISTORY = 'history:';

/**
 * Opens the documents of a workspace: what the browser has stored of them, with undo and redo, what was on its way when
 * the page went away, and what other tabs have open.
 * @param storages null keeps everything in memory and apart from other tabs, for tests
 * @param accepts whether a file can have a path, where others may have made it up
 */
export async function openDocuments(
  id: string,
  storages: BrowserStorages | null,
  onState: (state: StorageState) => void,
  accepts?: (path: string) => boolean,
): Promise<Opened> {
  const documents = createDocuments(undefined, accepts);
  return { id, documents, ...(await keepDocuments(id, documents, storages, onState)) };
}

/** Keeps documents as the workspace of this id, with what the browser has stored of it merged into them. */
export async function keepDocuments(
  id: string,
  documents: Documents,
  storages: BrowserStorages | null,
  onState: (state: StorageState) => void,
): Promise<Keeping> {
  if (!storages) {
    onState({ kept: true });
    return {
      state: () => ({ kept: true }),
      values: () => Promise.resolve(new Map()),
      setValue: () => {},
      close: () => Promise.resolve(documents.destroy()),
    };
  }
  const { doc } = documents;
  const joined = await joinTabs(id, storages.session);
  const journal = createTailJournal(storages.local, id, joined.tab);
  const key = HISTORY + joined.tab;
  const isOthers = (origin: unknown) =>
    typeof origin === 'object' && origin !== null && documents.others.has(origin);
  const valueOf = () => ({ at: Date.now(), ...documents.history() });
  let state: StorageState = { kept: false, reason: 'unreadable' };
  const report = (now: StorageState) => {
    state = now;
    onState(now);
  };
  const storage = keepInBrowser(databaseOf(id), doc, report, {
    journal,
    partOf: documents.partOf,
    isOthers,
    value: () => ({ key, value: valueOf() }),
  });
  await storage.loaded;

  const histories = await storage.values(HISTORY);
  const from = historyFor(key, histories, joined.others);
  const history = readHistory(histories.get(from));
  if (history) documents.restoreHistory(restoreHistory(history));
  if (from !== key) {
    // Two tabs that have the same steps would both restore what these deleted.
    storage.setValue(key, valueOf());
    storage.setValue(from, undefined);
  }
  // Without the database, what is written down stays where it is.
  if (storage.isOpen())
    journal.take((entries) => takeUp(documents, entries, from.slice(HISTORY.length)), joined.others);
  documents.breakUndo();
  if (joined.others?.size === 0) {
    for (const other of histories.keys()) if (other !== key) storage.setValue(other, undefined);
    dropDeleted(doc);
    await storage.compact();
  }

  const tabs = syncTabs(doc, openChannel(id), undefined, isOthers);
  await tabs.met;
  return {
    state: () => state,
    values: storage.values,
    setValue: storage.setValue,
    async close() {
      tabs.stop();
      await storage.stop();
      joined.leave();
      documents.destroy();
    },
  };
}

/**
 * Makes changes that were on their way the undo steps that they were. What went on with a step that is not there is one of
 * its own.
 * @param last the tab whose history was restored: what it did next goes on with its last step
 */
function takeUp(documents: Documents, entries: readonly TailEntry[], last: string) {
  let before = last;
  for (const { tab, update, part } of entries) {
    const isKnown = part !== null && (part.begins !== null || tab === before);
    documents.stepPart(isKnown ? part : { begins: TYPING }, () => applyIfWhole(documents.doc, update));
    before = tab;
  }
}

/**
 * The key of the history of this tab; for a new one of that of the tab that was closed last. Where the browser cannot say
 * which tabs are open, only of its own.
 */
function historyFor(
  own: string,
  histories: ReadonlyMap<string, unknown>,
  others: ReadonlySet<string> | null,
): string {
  if (histories.has(own) || !others) return own;
  const closed = [...histories].filter(([key]) => !others.has(key.slice(HISTORY.length)));
  const [latest] = closed.toSorted(([, a], [, b]) => timeOf(b) - timeOf(a));
  return latest?.[0] ?? own;
}

const timeOf = (value: unknown): number =>
  isRecord(value) && typeof value['at'] === 'number' ? value['at'] : 0;
