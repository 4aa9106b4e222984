import type { Bus } from '../live/bus.ts';
import type { RoomStore } from '../store/room-store.ts';

export type Health = Readonly<{
  /** What keeps this instance from taking visitors; empty where nothing does. */
  problems: () => Promise<readonly string[]>;
  /** Hears of each save: what went wrong, or null. */
  saved: (failure: unknown) => void;
  stopping: () => void;
}>;

/** Whether this instance can do its work: its store and the bus answer, the last save was made, and it goes on. */
export function createHealth(
  store: RoomStore,
  bus: Bus,
  report: (what: string, cause: unknown) => void,
): Health {
  let unsaved = false;
  let stops = false;
  const asked = async (what: string, ping: () => Promise<void>) => {
    try {
      await ping();
      return [];
    } catch (cause) {
      report(what, cause);
      return [what];
    }
  };
  return {
    async problems() {
      return [
        ...(stops ? ['The server stops.'] : []),
        ...(unsaved ? ['The last document could not be saved.'] : []),
        ...(await asked('The store does not answer.', store.ping)),
        ...(await asked('The other instances cannot be reached.', bus.ping)),
      ];
    },
    saved(failure) {
      unsaved = failure !== null;
      if (unsaved)
        report('A document could not be saved. It is kept in memory, and saved again soon.', failure);
    },
    stopping() {
      stops = true;
    },
  };
}
