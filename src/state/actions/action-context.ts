import type { Analyzer } from '../../analysis/protocol.ts';
import type { AppStore } from '../app-store.ts';
import type { Documents } from '../documents.ts';
import type { FilesOnDisk } from '../files-on-disk.ts';
import type { Feed } from '../wiring/feed-analyzer.ts';

/** What actions work with. */
export type ActionContext = Readonly<{
  store: AppStore;
  documents: Documents;
  analyzer: Analyzer;
  feed: Feed;
  disk: FilesOnDisk;
}>;
