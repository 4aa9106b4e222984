import type { StateCreator } from 'zustand/vanilla';
import type { HostedView } from './hosted/hosted-view.ts';

export type FileInfo = Readonly<{
  path: string;
  /** Opened in place through the File System Access API: it can be saved back. */
  onDisk: boolean;
  /** Changed since it was opened from, or saved to, disk. */
  dirty: boolean;
}>;

/** Mirrors of the documents that the screen needs often: files, undo depth, storage. */
export type FilesSlice = {
  readonly ready: boolean;
  readonly files: readonly FileInfo[];
  readonly undo: string | null;
  readonly redo: string | null;
  /** Whether the workspace is kept in this browser, or only in memory (storage refused or full). */
  readonly storage: 'kept' | 'memory' | 'opening';
  /** Where the user put nodes. */
  readonly places: ReadonlyMap<string, Readonly<{ x: number; y: number }>>;
  /** Where the files live, if that is elsewhere; null for those of this browser. */
  readonly hosted: HostedView | null;
  readonly setFiles: (change: Partial<Omit<FilesSlice, 'setFiles'>>) => void;
};

export const createFilesSlice: StateCreator<FilesSlice> = (set) => ({
  ready: false,
  files: [],
  undo: null,
  redo: null,
  storage: 'opening',
  places: new Map(),
  hosted: null,
  setFiles: (change) => set(change),
});
