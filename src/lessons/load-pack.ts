import type { PackFile } from '../core/lessons/format/pack.ts';

/** The packs that come with the program, by id. */
const packs: Readonly<Record<string, () => Promise<readonly PackFile[]>>> = {
  museum: async () => (await import('./museum-files.ts')).museumFiles,
  tour: async () => (await import('./tour-files.ts')).tourFiles,
};

/** The tour: a lesson like any other, which stands on no list of them. */
export const TOUR = { pack: 'tour', lesson: 'first' } as const;

/** The packs whose lessons are listed. */
export const listedPacks: readonly string[] = Object.keys(packs).filter((id) => id !== TOUR.pack);

/** The files of a pack; null for one that is not there. Rejects where they cannot be fetched. */
export const loadPack = async (id: string): Promise<readonly PackFile[] | null> =>
  Object.hasOwn(packs, id) ? ((await packs[id]?.()) ?? null) : null;
