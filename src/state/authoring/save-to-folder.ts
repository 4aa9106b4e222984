import type { PackFile } from '../../core/lessons/format/pack.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { mayWrite } from '../disk/file-system-access.ts';

/** What came of saving a pack to its folder. */
export type SavedToFolder =
  | Readonly<{ outcome: 'saved'; written: number }>
  /** Files that another program has written since they were read here. */
  | Readonly<{ outcome: 'changed'; paths: readonly string[] }>
  | Readonly<{ outcome: 'refused' }>;

/** What is saved, and over what. */
export type ToSave = Readonly<{
  files: readonly PackFile[];
  /** The files as they were when the folder was read or written last; none for a folder that is saved to first. */
  before: readonly PackFile[];
  /** Also where another program has changed files meanwhile. */
  force: boolean;
}>;

/**
 * Writes a pack to a folder: what differs is written, and what was in the pack and is no longer goes. Nothing is touched
 * where a file was changed by others meanwhile, or where the browser is not allowed to.
 */
export async function saveToFolder(
  folder: FileSystemDirectoryHandle,
  { files, before, force }: ToSave,
): Promise<SavedToFolder> {
  if (!(await mayWrite(folder))) return { outcome: 'refused' };
  const root = (await folderOfPack(folder)) ?? folder;
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const known = new Map(before.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...wanted.keys(), ...known.keys()])];
  const there = new Map<string, string | null>();
  for (const path of paths) there.set(path, await readAt(root, path));
  const isOurs = (path: string) =>
    there.get(path) === (wanted.get(path) ?? null) || there.get(path) === (known.get(path) ?? null);
  const changed = paths.filter((path) => !isOurs(path));
  if (changed.length > 0 && !force) return { outcome: 'changed', paths: changed };
  let written = 0;
  for (const path of paths) {
    const text = wanted.get(path);
    if (there.get(path) === (text ?? null)) continue;
    if (text === undefined) await removeAt(root, path);
    else await writeAt(root, path, text);
    written += 1;
  }
  return { outcome: 'saved', written };
}

/** How deep the folder of a pack is looked for in a folder that was opened. */
const MOST_DEEP = 3;

/** The folder that pack.yaml is in: the one that was opened, or one below it. */
async function folderOfPack(
  folder: FileSystemDirectoryHandle,
  depth = 0,
): Promise<FileSystemDirectoryHandle | null> {
  const below: FileSystemDirectoryHandle[] = [];
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind === 'file' && name === 'pack.yaml') return folder;
    if (entry.kind === 'directory' && !/^(?:node_modules|\..+)$/.test(name))
      below.push(entry as FileSystemDirectoryHandle);
  }
  if (depth === MOST_DEEP) return null;
  for (const one of below) {
    const found = await folderOfPack(one, depth + 1);
    if (found) return found;
  }
  return null;
}

const isAbsent = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

async function parentOf(
  root: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<readonly [FileSystemDirectoryHandle, string]> {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  let folder = root;
  for (const part of parts) folder = await folder.getDirectoryHandle(part, { create });
  return [folder, name];
}

/** The text of a file; null where there is none. One that is no text is different from any. */
async function readAt(root: FileSystemDirectoryHandle, path: string): Promise<string | null> {
  try {
    const [folder, name] = await parentOf(root, path, false);
    const file = await (await folder.getFileHandle(name)).getFile();
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    return read.ok ? read.text : '\0';
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function writeAt(root: FileSystemDirectoryHandle, path: string, text: string): Promise<void> {
  const [folder, name] = await parentOf(root, path, true);
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
}

async function removeAt(root: FileSystemDirectoryHandle, path: string): Promise<void> {
  const [folder, name] = await parentOf(root, path, false);
  await folder.removeEntry(name);
}
