import { isManifestName } from '../../core/import/is-manifest-name.ts';
import {
  collectFolder,
  collectList,
  incoming,
  limited,
  type Collected,
  type Incoming,
  type LooseFile,
} from './collect-files.ts';
import type { DroppedItem } from './file-system-access.ts';

export type Drop = Collected &
  Readonly<{
    /** Text that was dropped instead of files. */
    text: string | null;
    /** The folder that was dropped alone, where the browser gives it; else all that was found in folders, manifest or not. */
    folder: FileSystemDirectoryHandle | readonly LooseFile[];
  }>;

/**
 * What was dropped on the window. The transfer is empty as soon as the event is over, so everything is read from it
 * before the first `await`.
 */
export async function collectDrop(transfer: DataTransfer): Promise<Drop> {
  const items = [...transfer.items] as readonly DroppedItem[];
  const dropped = items.filter(({ kind }) => kind === 'file');
  if (dropped.length === 0)
    return { files: [], more: false, text: transfer.getData('text/plain') || null, folder: [] };

  const handles = dropped.map((item) => item.getAsFileSystemHandle?.() ?? null);
  const entries = dropped.map((item) => item.webkitGetAsEntry?.() ?? null);
  const list = [...transfer.files];
  // What is not in a folder, such as a mail's attachment, has a file but no handle: Chromium gives undefined.
  const given = (await Promise.all(handles)).filter((handle) => handle instanceof Object);
  if (given.length === dropped.length) return fromHandles(given);
  if (entries.some((entry) => entry?.isDirectory)) return fromEntries(entries);
  return { ...collectList(list), text: null, folder: list.map((file) => loose(file.name, file)) };
}

async function fromHandles(given: readonly FileSystemHandle[]): Promise<Drop> {
  const files: Incoming[] = [];
  let more = false;
  for (const handle of given) {
    if (handle.kind === 'file') files.push(incoming(handle as FileSystemFileHandle));
    if (handle.kind !== 'directory') continue;
    const folder = await collectFolder(handle as FileSystemDirectoryHandle);
    files.push(...folder.files);
    more ||= folder.more;
  }
  const [only, ...others] = given;
  const folder = others.length === 0 && only?.kind === 'directory' ? (only as FileSystemDirectoryHandle) : [];
  return { ...limited(files, more), text: null, folder };
}

/** Folders, in browsers with the older API of entries. */
async function fromEntries(entries: readonly (FileSystemEntry | null)[]): Promise<Drop> {
  const found: { path: string; file: File }[] = [];
  const walk = async (entry: FileSystemEntry | null): Promise<void> => {
    if (entry?.isFile)
      found.push({
        path: entry.fullPath.replace(/^\//, ''),
        file: await fileOf(entry as FileSystemFileEntry),
      });
    if (!entry?.isDirectory || /^(node_modules|\.git)$/.test(entry.name)) return;
    for (const inside of await entriesOf((entry as FileSystemDirectoryEntry).createReader()))
      await walk(inside);
  };
  for (const entry of entries) await walk(entry);
  const manifests = found.flatMap(({ file }) => (isManifestName(file.name) ? [file] : []));
  const folder = found.map(({ path, file }) => loose(path, file));
  return { ...collectList(manifests), text: null, folder };
}

const loose = (path: string, file: File): LooseFile => ({ path, file: () => Promise.resolve(file) });

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A reader gives at most a hundred entries at once, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
