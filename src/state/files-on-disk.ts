import type { HostFile } from './hosted/file-host.ts';
import { createListeners } from './listeners.ts';

/** A file that was opened in place by the browser, and what was last read from it or written to it. */
export type OpenedFile = Readonly<{
  handle: FileSystemFileHandle;
  text: string;
  /** Whether it began with a byte order mark, which saving puts back. */
  mark: boolean;
  /** The time on disk then: another one means that another program wrote it. */
  modified: number;
}>;

/** A file that is saved where it came from: through the browser, or by the host that all files of the workspace live at. */
export type OnDisk = OpenedFile | HostFile;

/** A file of the workspace with its origin on disk. */
export type DiskLink = OnDisk & Readonly<{ path: string }>;

export type FilesOnDisk = ReturnType<typeof createFilesOnDisk>;

/**
 * Which files of the workspace can be saved back, and which of them have changed since.
 * @param isHosted whether all of them live at a host: then those without a link are new there, and links without a file are
 * to be deleted there
 */
export function createFilesOnDisk(isHosted = false) {
  const files = new Map<string, OnDisk>();
  const dirty = new Set<string>();
  const changed = createListeners<void>();

  return {
    has: (path: string) => isHosted || files.has(path),
    get: (path: string): OnDisk | undefined => files.get(path),
    isDirty: (path: string) => dirty.has(path) || (isHosted && !files.has(path)),
    /** Records that the texts of files equal the disk. Reported once, however many they are. */
    keep(kept: Iterable<readonly [path: string, file: OnDisk]>) {
      for (const [path, file] of kept) {
        // What was opened from elsewhere is a new file at the host.
        if (isHosted && 'handle' in file) continue;
        files.set(path, file);
        dirty.delete(path);
      }
      changed.emit();
    },
    /** Removes the link to the disk: a new file of the same name must not be written over the old one. */
    forget(paths: Iterable<string>) {
      for (const path of paths) {
        files.delete(path);
        dirty.delete(path);
      }
      changed.emit();
    },
    /** Records that texts of the workspace were changed, or deleted. */
    changed(changes: Iterable<Readonly<{ path: string; deleted: boolean }>>) {
      let isOther = false;
      for (const { path, deleted } of changes) {
        if (!files.has(path) || (!deleted && dirty.has(path))) continue;
        isOther = true;
        if (deleted && !isHosted) {
          files.delete(path);
          dirty.delete(path);
        } else dirty.add(path);
      }
      if (isOther) changed.emit();
    },
    /** All links to the disk, to be kept with the workspace. */
    links: (): readonly DiskLink[] => [...files].map(([path, file]) => ({ path, ...file })),
    /**
     * Takes up the links of an earlier visit.
     * @param read the text of a file of the workspace; null where it has none of that path
     */
    restore(links: readonly DiskLink[], read: (path: string) => string | null) {
      for (const { path, ...file } of links) {
        const text = read(path);
        if ((text === null && !isHosted) || files.has(path)) continue;
        files.set(path, file);
        if (text !== file.text) dirty.add(path);
      }
      changed.emit();
    },
    onChange: changed.add,
  };
}
