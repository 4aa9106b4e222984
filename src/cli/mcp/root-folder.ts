import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, posix, resolve, sep } from 'node:path';
import { realPathOf } from '../input/real-path.ts';
import { whyUnreadable } from '../input/why-unreadable.ts';

/** The folder that agents may read and write in, and nothing outside of it. */
export type RootFolder = Readonly<{
  /** Its own path, without links. */
  path: string;
  /** Whether a path without links is the folder or something in it. */
  holds: (real: string) => boolean;
  /**
   * A path of an agent as the command line takes it: relative to the folder. Refused when it leads out of the folder, also by
   * a link.
   */
  locate: (written: string) => Readonly<{ ok: true; path: string }> | Readonly<{ ok: false; reason: string }>;
}>;

/** Opens a folder as the root; refused when there is none. */
export function openRootFolder(
  folder: string,
): Readonly<{ ok: true; root: RootFolder }> | Readonly<{ ok: false; reason: string }> {
  try {
    const path = realpathSync(folder);
    if (!statSync(path).isDirectory()) return { ok: false, reason: `${folder} is not a folder.` };
    return { ok: true, root: rootFolder(path) };
  } catch (cause) {
    return { ok: false, reason: `${folder}: ${whyUnreadable(cause)}.` };
  }
}

function rootFolder(path: string): RootFolder {
  const below = path.endsWith(sep) ? path : `${path}${sep}`;
  const holds = (real: string): boolean => real === path || real.startsWith(below);
  return {
    path,
    holds,
    locate(written) {
      const meant = resolve(path, written);
      if (!holds(meant) || !holds(realPathOf(meant)))
        return {
          ok: false,
          reason: `${written} is outside of the folder ${path}, and is neither read nor written.`,
        };
      const own = isAbsolute(written) ? meant.slice(below.length) : written;
      return { ok: true, path: posix.normalize(own.replaceAll(sep, '/')) || '.' };
    },
  };
}
