import type { RoomStore } from '../store/room-store.ts';
import type { createLiveRooms } from './live-rooms.ts';

type Usage = Readonly<{
  store: RoomStore;
  live: Pick<ReturnType<typeof createLiveRooms>, 'inUse' | 'end'>;
  /** How long a room rests before it is deleted. */
  restMs: number;
  now: () => number;
}>;

const OFTEN_ENOUGH_MS = 10 * 60 * 1000;

/** Notes when rooms are used, and deletes those that no one has used for long. */
export function createUsage({ store, live, restMs, now }: Usage) {
  const marked = new Map<string, number>();

  async function mark(room: string) {
    const at = now();
    if (at - (marked.get(room) ?? 0) < OFTEN_ENOUGH_MS) return;
    marked.set(room, at);
    await store.markUsed(room, at);
  }

  return {
    /** Notes that a room is used, if that was not just done. */
    mark,

    /** Deletes the rooms at rest. Those with a participant in them are in use, however quiet. */
    async sweep() {
      marked.clear();
      for (const room of live.inUse()) await mark(room);
      for (const room of await store.idleRooms(now() - restMs)) await live.end(room);
    },
  };
}
