import type { PackFile } from '../format/pack.ts';

/** A change of a pack's files: what is written, and what goes. */
export type FileChanges = Readonly<{ writes: readonly PackFile[]; removes: readonly string[] }>;

/** What makes the files of a pack others; or why that cannot be, as a sentence. */
export type DraftChange =
  | (Readonly<{
      ok: true;
      /** Files of the workspace that no lesson can have, by path. */
      leftOut: readonly string[];
    }> &
      FileChanges)
  | Readonly<{ ok: false; reason: string }>;

export const refused = (reason: string): DraftChange => ({ ok: false, reason });

/** What makes `before` become `after`. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FileChanges {
  return {
    writes: [...after].flatMap(([path, text]) => (before.get(path) === text ? [] : [{ path, text }])),
    removes: [...before.keys()].filter((path) => !after.has(path)),
  };
}
