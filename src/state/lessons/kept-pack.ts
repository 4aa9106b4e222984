import type { PackFile } from '../../core/lessons/format/pack.ts';
import { isRecord } from '../stored-value.ts';
import { createEntryStore, type EntryStore } from './entry-store.ts';

/** The colons keep it from being taken for the database of a workspace. */
const DATABASE = 'gatehouse:lessons:packs';

/** From where a pack came. */
export type PackSource = 'link' | 'file' | 'folder';

/** A pack that is kept in this browser. */
export type KeptPack = Readonly<{
  version: number;
  title: string;
  files: readonly PackFile[];
  source: PackSource;
  /** The folder that it is read from again; null where the browser gave none. */
  folder: FileSystemDirectoryHandle | null;
  /** Lessons in which something was found to be wrong, by id. */
  faulty: readonly string[];
}>;

/** The packs that are kept in this browser, by id. */
export const createPackStore = (factory?: IDBFactory | null): EntryStore =>
  createEntryStore(DATABASE, factory);

const isFile = (value: unknown): value is PackFile =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['text'] === 'string';

/** What was kept of a pack; null where it is none. */
export function readKeptPack(value: unknown): KeptPack | null {
  if (!isRecord(value) || !Array.isArray(value['files'])) return null;
  const { version, title, folder, faulty, source } = value;
  if (typeof version !== 'number' || typeof title !== 'string') return null;
  return {
    version,
    title,
    files: value['files'].filter(isFile),
    source: source === 'link' || source === 'folder' ? source : 'file',
    folder: isRecord(folder) ? (folder as unknown as FileSystemDirectoryHandle) : null,
    faulty: Array.isArray(faulty) ? faulty.filter((id) => typeof id === 'string') : [],
  };
}
