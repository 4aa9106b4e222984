import type { PackFile } from '../core/lessons/format/pack.ts';

/** The packs that come with the program, by id. */
const packs: Readonly<Record<string, () => Promise<readonly PackFile[]>>> = {
  museum: async () => (await import('./museum-files.ts')).museumFiles,
};

export const packIds: readonly string[] = Object.keys(packs);

/** The files of a pack; null for one that is not there. Rejects where they cannot be fetched. */
export const loadPack = async (id: string): Promise<readonly PackFile[] | null> =>
  Object.hasOwn(packs, id) ? ((await packs[id]?.()) ?? null) : null;
