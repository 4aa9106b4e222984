import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { isManifestName } from '../../core/import/is-manifest-name.ts';
import { STDIN } from './input.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** The files of the arguments, each once, in their order; folders by name. */
export type Collected = Readonly<{
  paths: readonly string[];
  /** Files and folders that cannot be read, with the reason. */
  problems: readonly string[];
  /** Their paths: what is in them is not known. */
  unreadable: readonly string[];
  /** Links found in folders that lead to what may not be read. They are not followed. */
  leftOut: readonly string[];
  /** Folders among the arguments without manifests. */
  emptyFolders: readonly string[];
  /** All folders that were looked into. */
  folders: readonly string[];
}>;

/**
 * Finds the files behind arguments. A folder means all manifests in it, except hidden ones.
 *
 * @param mayRead whether a path without links may be read; an argument that may not is a problem, a link in a folder is left out
 */
export function collectFiles(
  inputs: readonly string[],
  mayRead: (real: string) => boolean = () => true,
): Collected {
  const paths: string[] = [];
  const problems: string[] = [];
  const emptyFolders: string[] = [];
  const folders: string[] = [];
  const unreadable: string[] = [];
  const leftOut: string[] = [];
  // Links may lead to one file or folder by several paths, and in a circle.
  const seen = new Set<string>();

  /** Whether `path` leads to something to read or to an error; a folder seen before counts as well. */
  const look = (path: string, named: boolean): boolean => {
    const meant = named || isManifestName(posix.basename(path));
    try {
      const stats = statSync(path);
      if (!stats.isDirectory() && !named && !(stats.isFile() && meant)) return false;
      return take(path, { real: realPath(path), isFolder: stats.isDirectory(), named });
    } catch (cause) {
      // A broken link in a folder is ignored unless its name is that of a manifest.
      if (!meant && isDangling(cause)) return false;
      cannotRead(path, cause);
      return true;
    }
  };

  const take = (path: string, { real, isFolder, named }: Place): boolean => {
    if (seen.has(real)) return true;
    seen.add(real);
    if (!mayRead(real)) {
      if (named) problems.push(`${path}: it leads out of the folder that may be read.`);
      else leftOut.push(path);
      return true;
    }
    if (isFolder) return lookInto(path, real);
    paths.push(path);
    return true;
  };

  const lookInto = (folder: string, real: string): boolean => {
    folders.push(folder);
    try {
      return entriesOf(folder)
        .map((entry) => lookAt(entry, folder, real))
        .includes(true);
    } catch (cause) {
      cannotRead(folder, cause);
      return true;
    }
  };

  /** A folder says of what is in it whether it is a file: only where a link leads has to be asked. */
  const lookAt = (entry: Dirent, folder: string, real: string): boolean => {
    const path = posix.join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (!isFolder && !entry.isFile()) return look(path, false);
    if (!isFolder && !isManifestName(entry.name)) return false;
    return take(path, { real: join(real, entry.name), isFolder, named: false });
  };

  const cannotRead = (path: string, cause: unknown): void => {
    problems.push(`${path}: ${whyUnreadable(cause)}.`);
    unreadable.push(path);
  };

  for (const input of inputs) {
    if (input === STDIN) {
      if (!paths.includes(STDIN)) paths.push(STDIN);
    } else if (input === '') {
      // `normalize` would make the current folder of it; an empty name is more likely a variable that is not set.
      problems.push('An empty name is not a file.');
    } else {
      const path = normalized(input);
      if (!look(path, true)) emptyFolders.push(path);
    }
  }
  return { paths, problems, unreadable, leftOut, emptyFolders, folders };
}

/** A file named like standard input keeps the `./` that distinguishes it. */
function normalized(input: string): string {
  const path = posix.normalize(input.replaceAll(sep, '/'));
  return path === STDIN ? `./${path}` : path;
}

/** What a path leads to. */
type Place = Readonly<{
  /** The path without links. */
  real: string;
  isFolder: boolean;
  /** Whether it is an argument. */
  named: boolean;
}>;

/** What is in a folder, by name. */
const entriesOf = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isLeftOut(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const isDangling = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ELOOP');

/** What a shell passes for `<(command)` has no path of its own. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
