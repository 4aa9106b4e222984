import { createEntryStore } from '../lessons/entry-store.ts';
import { databaseOf } from '../workspaces/workspace-info.ts';

/** When each frame that keeps its files was open last. The second colon keeps it from being taken for a workspace of the user's. */
const DATABASE = 'gatehouse:frames:opened';

const DAY = 24 * 60 * 60 * 1000;

/** Files of frames that were not looked at for so long are removed, in milliseconds; and so are those of the oldest. */
const KEPT = 90 * DAY;
const MOST = 50;

const PREFIX = 'embed:';

/** What a frame with the files of a share link is kept under. */
export const frameId = (shared: string): string => `${PREFIX}${shared}`;

/**
 * Notes that a frame is open which keeps its files, and removes what others kept that no one looks at any more: pages put
 * frames into a browser, and no one else clears up after them.
 * @returns the ids of the frames whose files were removed
 */
export async function noteFrame(id: string, now: number): Promise<readonly string[]> {
  const store = createEntryStore(DATABASE);
  await store.write(id, now);
  const known = await store.all();
  const opened = new Map((await kept()).map((frame) => [frame, timeOf(known.get(frame))]));
  // What was kept before times were noted begins to count now.
  for (const [frame, time] of opened) if (time === null) await store.write(frame, now);
  const others = [...opened]
    .filter(([frame]) => frame !== id)
    .map(([frame, time]) => ({ frame, time: time ?? now }))
    .toSorted((a, b) => b.time - a.time);
  const gone = others.filter(({ time }, index) => now - time > KEPT || index >= MOST - 1);
  for (const { frame } of gone) {
    indexedDB.deleteDatabase(databaseOf(frame));
    await store.remove(frame);
  }
  return gone.map(({ frame }) => frame);
}

const timeOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The frames that have a database; none where the browser does not say which there are. */
async function kept(): Promise<readonly string[]> {
  if (!('databases' in indexedDB)) return [];
  const start = databaseOf(PREFIX);
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name = '' }) =>
    name.startsWith(start) ? [name.slice(databaseOf('').length)] : [],
  );
}
