import type { PackFile } from '../../core/lessons/format/pack.ts';
import type { KnownPack } from '../../core/lessons/pack-file/place-for-pack.ts';
import { loadPack, packIds } from '../../lessons/load-pack.ts';
import type { EntryStore } from './entry-store.ts';
import { createPackStore, readKeptPack, type KeptPack } from './kept-pack.ts';

/** The packs of this browser: those that come with the program, and those that were opened. */
export type Packs = Readonly<{
  /** The files of a pack; null for one that is not there. Rejects where they cannot be fetched. */
  filesOf: (id: string) => Promise<readonly PackFile[] | null>;
  kept: () => Promise<ReadonlyMap<string, KeptPack>>;
  known: () => Promise<readonly KnownPack[]>;
  store: EntryStore;
}>;

/** @param isStored false keeps nothing, as in tests */
export function createPacks(isStored: boolean): Packs {
  const store = createPackStore(isStored ? undefined : null);
  const kept = async () =>
    new Map(
      [...(await store.all())].flatMap(([id, value]) => {
        const pack = readKeptPack(value);
        return pack ? [[id, pack] as const] : [];
      }),
    );
  return {
    store,
    kept,
    filesOf: async (id) =>
      packIds.includes(id) ? loadPack(id) : (readKeptPack(await store.read(id))?.files ?? null),
    async known() {
      const builtIn = await Promise.all(
        packIds.map(async (id): Promise<KnownPack> => ({
          id,
          version: 0,
          files: (await loadPack(id)) ?? [],
          builtIn: true,
        })),
      );
      return [
        ...builtIn,
        ...[...(await kept())].map(([id, { version, files }]): KnownPack => ({
          id,
          version,
          files,
          builtIn: false,
        })),
      ];
    },
  };
}
