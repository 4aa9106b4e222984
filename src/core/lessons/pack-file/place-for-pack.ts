import type { PackFile } from '../format/pack.ts';

/** A pack that this browser has. */
export type KnownPack = Readonly<{
  /** By which links and progress name it: its own id, or that of a copy. */
  id: string;
  version: number;
  files: readonly PackFile[];
  /** It comes with the program, and stays as it is. */
  builtIn: boolean;
}>;

/** What becomes of a pack that is opened, and under which id. */
export type PackPlace = Readonly<{ how: 'new' | 'same' | 'newer' | 'copy'; id: string }>;

/**
 * Where a pack goes beside those that are there: a newer version replaces the one before, and keeps the progress of its
 * lessons; other content of the same version, or of an older one, opens as a copy.
 */
export function placeForPack(
  { id, version, files }: Omit<KnownPack, 'builtIn'>,
  known: readonly KnownPack[],
): PackPlace {
  const byId = new Map(known.map((one) => [one.id, one]));
  const names = [id, ...Array.from({ length: known.length + 1 }, (_, index) => `${id}-${index + 2}`)];
  const same = names.find((name) => {
    const there = byId.get(name);
    return there !== undefined && isSame(there.files, files);
  });
  if (same !== undefined) return { how: 'same', id: same };
  const there = byId.get(id);
  if (!there) return { how: 'new', id };
  if (!there.builtIn && version > there.version) return { how: 'newer', id };
  const free = names.find((name) => !byId.has(name));
  return { how: 'copy', id: free ?? id };
}

function isSame(a: readonly PackFile[], b: readonly PackFile[]): boolean {
  const texts = new Map(a.map(({ path, text }) => [path, text]));
  return a.length === b.length && b.every(({ path, text }) => texts.get(path) === text);
}
