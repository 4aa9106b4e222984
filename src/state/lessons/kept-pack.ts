import type { PackFile } from '../../core/lessons/format/pack.ts';
import { isRecord } from '../stored-value.ts';
import { createEntryStore, type EntryStore } from './entry-store.ts';

/** The colons keep it from being taken for the database of a workspace. */
const DATABASE = 'gatehouse:lessons:packs';

const SOURCES = ['link', 'file', 'folder', 'here'] as const;

/** From where a pack came; `here`: it was made in the lesson editor. */
export type PackSource = (typeof SOURCES)[number];

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
  /** It was edited here since it was opened: the texts of the lesson editor are what it comes from. */
  isDraft: boolean;
  /** The files as they were when its folder was written last; null where it never was. */
  disk: readonly PackFile[] | null;
}>;

/** The packs that are kept in this browser, by id. */
export const createPackStore = (factory?: IDBFactory | null): EntryStore =>
  createEntryStore(DATABASE, factory);

const isFile = (value: unknown): value is PackFile =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['text'] === 'string';

/** What was kept of a pack; null where it is none. */
export function readKeptPack(value: unknown): KeptPack | null {
  if (!isRecord(value) || !Array.isArray(value['files'])) return null;
  const { version, title, folder, faulty, source, isDraft, disk } = value;
  if (typeof version !== 'number' || typeof title !== 'string') return null;
  return {
    version,
    title,
    files: value['files'].filter(isFile),
    source: SOURCES.find((one) => one === source) ?? 'file',
    folder: isRecord(folder) ? (folder as unknown as FileSystemDirectoryHandle) : null,
    faulty: Array.isArray(faulty) ? faulty.filter((id) => typeof id === 'string') : [],
    isDraft: isDraft === true,
    disk: Array.isArray(disk) ? disk.filter(isFile) : null,
  };
}
