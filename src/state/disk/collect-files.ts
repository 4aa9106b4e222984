import { MAX_FILES } from '../../core/text/input-limits.ts';
import { isManifestName } from '../../core/import/is-manifest-name.ts';

/** A file to add: its path in the workspace, its bytes on demand, and its handle if it has one. */
export type Incoming = Readonly<{
  path: string;
  handle: FileSystemFileHandle | null;
  file: () => Promise<File>;
}>;

/** Any file of a folder, by its path in it. */
export type LooseFile = Readonly<{ path: string; file: () => Promise<File> }>;

/** The files found in a folder, and whether there were more than the limit. */
export type Collected = Readonly<{ files: readonly Incoming[]; more: boolean }>;

/** Never searched: they can hold very many files, none of them the user's own. */
const skipped = /^(?:node_modules|\..+)$/;

/** The manifests in a folder and the folders in it, sorted by path. Files that were chosen one by one need no such name. */
export async function collectFolder(folder: FileSystemDirectoryHandle): Promise<Collected> {
  const files: Incoming[] = [];
  let more = false;
  const walk = async (directory: FileSystemDirectoryHandle, prefix: string) => {
    for await (const [name, entry] of directory.entries()) {
      if (more) return;
      if (entry.kind === 'directory') {
        if (!skipped.test(name)) await walk(entry as FileSystemDirectoryHandle, `${prefix}${name}/`);
      } else if (isManifestName(`${prefix}${name}`)) {
        if (files.length === MAX_FILES) more = true;
        else files.push(incoming(entry as FileSystemFileHandle, `${prefix}${name}`));
      }
    }
  };
  await walk(folder, '');
  return { files: files.sort(byPath), more };
}

export const incoming = (handle: FileSystemFileHandle, path = handle.name): Incoming => ({
  path,
  handle,
  file: () => handle.getFile(),
});

/** A list of files, as `<input type="file">` and old drops give it; a folder's files carry their path in it. */
export function collectList(list: Iterable<File>): Collected {
  const all = [...list].filter(
    (file) => file.webkitRelativePath === '' || isManifestName(file.webkitRelativePath),
  );
  const files = all.map((file): Incoming => {
    const inFolder = file.webkitRelativePath.split('/').slice(1).join('/');
    return { path: inFolder || file.name, handle: null, file: () => Promise.resolve(file) };
  });
  return limited(files.sort(byPath));
}

/** As many of the files as are opened at once. */
export const limited = (files: readonly Incoming[], more = false): Collected => ({
  files: files.slice(0, MAX_FILES),
  more: more || files.length > MAX_FILES,
});

const byPath = (a: Incoming, b: Incoming) => (a.path < b.path ? -1 : 1);
