import { isManifestName } from '../../core/import/is-manifest-name.ts';
import { collectFolder, collectList, incoming, type Collected, type Incoming } from './collect-files.ts';
import type { DroppedItem } from './file-system-access.ts';

export type Drop = Collected &
  Readonly<{ /** Text that was dropped instead of files. */ text: string | null }>;

/**
 * What was dropped on the window. The transfer is empty as soon as the event is over, so everything is read from it
 * before the first `await`.
 */
export async function collectDrop(transfer: DataTransfer): Promise<Drop> {
  const items = [...transfer.items] as readonly DroppedItem[];
  const dropped = items.filter(({ kind }) => kind === 'file');
  if (dropped.length === 0) return { files: [], more: false, text: transfer.getData('text/plain') || null };

  const handles = dropped.map((item) => item.getAsFileSystemHandle?.() ?? null);
  const entries = dropped.map((item) => item.webkitGetAsEntry?.() ?? null);
  const list = [...transfer.files];
  // What is not in a folder, such as a mail's attachment, has a file but no handle: Chromium gives undefined.
  const given = (await Promise.all(handles)).filter((handle) => handle instanceof Object);
  if (given.length === dropped.length) return { ...(await fromHandles(given)), text: null };
  if (entries.some((entry) => entry?.isDirectory)) return { ...(await fromEntries(entries)), text: null };
  return { ...collectList(list), text: null };
}

async function fromHandles(handles: readonly FileSystemHandle[]): Promise<Collected> {
  const files: Incoming[] = [];
  let more = false;
  for (const handle of handles) {
    if (handle.kind === 'file') files.push(incoming(handle as FileSystemFileHandle));
    if (handle.kind !== 'directory') continue;
    const folder = await collectFolder(handle as FileSystemDirectoryHandle);
    files.push(...folder.files);
    more ||= folder.more;
  }
  return { files, more };
}

/** Folders, in browsers with the older API of entries. */
async function fromEntries(entries: readonly (FileSystemEntry | null)[]): Promise<Collected> {
  const found: File[] = [];
  const walk = async (entry: FileSystemEntry | null): Promise<void> => {
    if (entry?.isFile) found.push(await fileOf(entry as FileSystemFileEntry));
    if (!entry?.isDirectory || /^(node_modules|\.git)$/.test(entry.name)) return;
    for (const inside of await entriesOf((entry as FileSystemDirectoryEntry).createReader()))
      await walk(inside);
  };
  for (const entry of entries) await walk(entry);
  return collectList(found.filter(({ name }) => isManifestName(name)));
}

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
