import { readdirSync, realpathSync, statSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { isManifestName } from '../../core/import/is-manifest-name.ts';
import { STDIN } from './input.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** The files that were meant, each once, in the order in which they were named; folders by name. */
export type Collected = Readonly<{
  paths: readonly string[];
  /** Files and folders that cannot be looked at, with the reason. */
  problems: readonly string[];
  /** Folders that were named and hold no manifests. */
  emptyFolders: readonly string[];
}>;

/** Finds the files behind arguments. A folder stands for all manifests in it; what is hidden in it is left alone. */
export function collectFiles(inputs: readonly string[]): Collected {
  const paths: string[] = [];
  const problems: string[] = [];
  const emptyFolders: string[] = [];
  // Links may lead to one file, or folder, in several ways, and back to where they are.
  const seen = new Set<string>();

  /** Whether there is something to read at `path`, or something wrong with it; a folder seen before counts as such. */
  const look = (path: string, named: boolean): boolean => {
    const meant = named || isManifestName(posix.basename(path));
    try {
      const stats = statSync(path);
      if (!stats.isDirectory() && !named && !(stats.isFile() && meant)) return false;
      const real = realPath(path);
      if (seen.has(real)) return true;
      seen.add(real);
      if (stats.isDirectory()) {
        const inside = readdirSync(path)
          .filter((name) => !isLeftOut(name))
          .sort();
        return inside.map((name) => look(posix.join(path, name), false)).includes(true);
      }
      paths.push(path);
    } catch (cause) {
      const reason = whyUnreadable(cause);
      // A link to nothing is of no interest in a folder unless a manifest is meant by it.
      if (!meant && isDangling(cause)) return false;
      problems.push(`${path}: ${reason}.`);
    }
    return true;
  };

  for (const input of inputs) {
    if (input === STDIN) {
      if (!paths.includes(STDIN)) paths.push(STDIN);
    } else if (input === '') {
      // `normalize` would make the current folder of it; what was meant is more likely a variable that is not set.
      problems.push('An empty name is no file.');
    } else {
      const path = normalized(input);
      if (!look(path, true)) emptyFolders.push(path);
    }
  }
  return { paths, problems, emptyFolders };
}

/** A file whose name is that of standard input keeps the dot by which it was told apart. */
function normalized(input: string): string {
  const path = posix.normalize(input.replaceAll(sep, '/'));
  return path === STDIN ? `./${path}` : path;
}

const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const isDangling = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ELOOP');

/** What a shell hands over for `<(command)` has no path of its own. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
