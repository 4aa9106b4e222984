/**
 * The parts of the File System Access API that TypeScript's DOM types leave out, because not all browsers have them:
 * https://wicg.github.io/file-system-access/
 */
type Pickers = Readonly<{
  showOpenFilePicker?: (options: {
    multiple: boolean;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle[]>;
  showDirectoryPicker?: (options: { mode: 'read' | 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}>;

export type Permissions = Readonly<{
  queryPermission?: (how: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
}>;

export type DroppedItem = DataTransferItem &
  Readonly<{ getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }>;

/** The browser's pickers for files that can be written back; empty where it has none. */
export const pickers = (): Pickers => globalThis as Pickers;

/** Asks for permission to write a file, or in a folder; whether it is granted. */
export async function mayWrite(handle: FileSystemHandle & Permissions): Promise<boolean> {
  if (!handle.queryPermission || !handle.requestPermission) return true;
  const how = { mode: 'readwrite' } as const;
  if ((await handle.queryPermission(how)) === 'granted') return true;
  return (await handle.requestPermission(how)) === 'granted';
}

/** Asks for permission to read a folder that was opened before; whether it is granted. */
export async function mayRead(folder: FileSystemDirectoryHandle & Permissions): Promise<boolean> {
  const how = { mode: 'read' } as const;
  return !folder.requestPermission || (await folder.requestPermission(how)) === 'granted';
}

/** Whether the user closed a picker without choosing: nothing to report. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
