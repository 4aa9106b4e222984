import type { PackFile } from '../../core/lessons/format/pack.ts';
import { workshopIn } from '../../core/lessons/workshop/workshop-in.ts';
import type { Workshop } from '../../core/lessons/workshop/workshop.ts';
import { isRecord } from '../stored-value.ts';
import { createEntryStore, type EntryStore } from './entry-store.ts';

/** The colons keep it from being taken for the database of a workspace. */
const DATABASE = 'gatehouse:lessons:workshops';

/** A workshop that was prepared in this browser, or that its user takes part in. Its files are those of the pack. */
export type KeptWorkshop = Readonly<{
  role: 'teacher' | 'learner';
  workshop: Workshop;
  /** The id of its pack in this browser: that of a copy may be another one. */
  packId: string;
  /** How the learner is called; empty where that is not known. */
  name: string;
  since: number;
  /** The learner is done with it. */
  left: boolean;
}>;

export const createWorkshopStore = (factory?: IDBFactory | null): EntryStore =>
  createEntryStore(DATABASE, factory);

export const workshopKey = ({ role, workshop }: Pick<KeptWorkshop, 'role' | 'workshop'>): string =>
  `${role}:${workshop.pack}:${workshop.nonce}`;

/** What was kept of a workshop; null where it is none. */
export function readKeptWorkshop(value: unknown): KeptWorkshop | null {
  if (!isRecord(value) || !isRecord(value['workshop'])) return null;
  const { role, packId, name, since, left } = value;
  const files = value['workshop']['files'];
  const workshop = workshopIn(value['workshop'], Array.isArray(files) ? (files as PackFile[]) : null);
  if (!workshop || (role !== 'teacher' && role !== 'learner') || typeof packId !== 'string') return null;
  return {
    role,
    workshop,
    packId,
    name: typeof name === 'string' ? name : '',
    since: typeof since === 'number' ? since : 0,
    left: left === true,
  };
}

/** The workshop that the user of this browser takes part in: the one that was joined last; null for none. */
export async function joinedWorkshop(store: EntryStore): Promise<KeptWorkshop | null> {
  const all = await keptWorkshops(store);
  return all.find(({ role, left }) => role === 'learner' && !left) ?? null;
}

/** All workshops, the newest first. */
export const keptWorkshops = async (store: EntryStore): Promise<readonly KeptWorkshop[]> =>
  [...(await store.all()).values()]
    .flatMap((value) => readKeptWorkshop(value) ?? [])
    .toSorted((a, b) => b.since - a.since);
