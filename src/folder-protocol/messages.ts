import type { WorkspaceOptions } from '../core/model/options.ts';

/** The header that carries the token of the address; a page of another origin cannot send it. */
export const TOKEN_HEADER = 'x-gatehouse-token';

/** Where the folder is, relative to the page. */
export const FOLDER_URL = 'api/folder';

/** How long a question for changes waits for some, in milliseconds. */
export const PATIENCE = 25_000;

/** A file: its text without a byte order mark, and what names this content. */
export type FileNow = Readonly<{ text: string; version: string }>;

/** GET `api/folder`: all of it. */
export type FolderNow = Readonly<{
  /** The same each time that this folder is served. */
  id: string;
  name: string;
  readOnly: boolean;
  /** Options of the workspace that the command line was given. */
  options: Partial<WorkspaceOptions>;
  /** What to ask for changes from. */
  revision: number;
  files: Readonly<Record<string, FileNow>>;
  /** Files that are left out, each with the reason, in sentences. */
  leftOut: readonly string[];
}>;

/** GET `api/folder/changes?since=REVISION`: answered when there are some, or after a while without any. */
export type FolderChanges = Readonly<{
  revision: number;
  /** What each changed file is now; null where there is none any more. */
  files: Readonly<Record<string, FileNow | null>>;
  leftOut: readonly string[];
}>;

/** POST `api/folder/write`: each file with the version that is written over, null for one that is new; a text of null deletes. */
export type FolderWrites = Readonly<{
  writes: readonly Readonly<{ path: string; text: string | null; expected: string | null }>[];
}>;

/** Its answer: what came of each, in the order of the writes. */
export type FolderWritten = Readonly<{ outcomes: readonly Written[] }>;

export type Written =
  | Readonly<{ outcome: 'saved'; version: string | null }>
  | Readonly<{ outcome: 'changed'; file: FileNow | null }>
  | Readonly<{ outcome: 'refused'; reason: string }>;

/** The answer to what is refused as a whole: the reason as a sentence. */
export type Refusal = Readonly<{ reason: string }>;
