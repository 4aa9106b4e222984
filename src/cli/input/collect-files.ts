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

  const look = (path: string, named: boolean): void => {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory() && !named && !(stats.isFile() && isManifestName(posix.basename(path)))) return;
      const real = realPath(path);
      if (seen.has(real)) return;
      seen.add(real);
      if (!stats.isDirectory()) paths.push(path);
      else
        for (const name of readdirSync(path).sort())
          if (!isLeftOut(name)) look(posix.join(path, name), false);
    } catch (cause) {
      // A link to nothing is of no interest in a folder unless a manifest is meant by it.
      const reason = whyUnreadable(cause);
      if (named || isManifestName(posix.basename(path)) || !isDangling(cause))
        problems.push(`${path}: ${reason}.`);
    }
  };

  for (const input of inputs) {
    if (input === STDIN) {
      if (!paths.includes(STDIN)) paths.push(STDIN);
      continue;
    }
    const before = paths.length + problems.length + seen.size;
    const path = posix.normalize(input.replaceAll(sep, '/'));
    look(path, true);
    // Only the folder itself was seen, and nothing came of it.
    if (paths.length + problems.length + seen.size === before + 1) emptyFolders.push(path);
  }
  return { paths, problems, emptyFolders };
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
