import { readdirSync, realpathSync, statSync } from 'node:fs';
import { posix, sep } from 'node:path';
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
      const real = realPath(path);
      if (seen.has(real)) return true;
      seen.add(real);
      if (!mayRead(real)) {
        if (named) problems.push(`${path}: it leads out of the folder that may be read.`);
        else leftOut.push(path);
        return true;
      }
      if (stats.isDirectory()) {
        folders.push(path);
        const inside = readdirSync(path)
          .filter((name) => !isLeftOut(name))
          .sort();
        return inside.map((name) => look(posix.join(path, name), false)).includes(true);
      }
      paths.push(path);
    } catch (cause) {
      const reason = whyUnreadable(cause);
      // A broken link in a folder is ignored unless its name is that of a manifest.
      if (!meant && isDangling(cause)) return false;
      problems.push(`${path}: ${reason}.`);
      unreadable.push(path);
    }
    return true;
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
