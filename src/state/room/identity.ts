import { isId, newId } from '../../room-protocol/room-names.ts';
import { isRole, type Role } from '../../room-protocol/roles.ts';
import { isRecord, parsed } from '../stored-value.ts';
import { keysOf } from '../workspaces/registry.ts';

const NAME = 'gatehouse:participant';
const ROOMS = 'gatehouse:room:';
const roomKey = (room: string): string => ROOMS + room;

/** What a browser keeps of a room beside its files. */
export type KeptRoom = Readonly<{
  /** As the leader called it. */
  name: string;
  /** Who the user is in it. */
  participant: string;
  /** What he might do at last; null while he was never in. */
  role: Role | null;
  /** What proves to the server that it is him. */
  grant: string | null;
  /** What participants had copies of at last; null for nothing. */
  copies: string | null;
  /** How often that changed: a copy of an earlier round begins anew. */
  round: number;
  /** When he was in it last, by the clock of the page; 0 where that is not known. */
  seen: number;
}>;

/**
 * Who the user of this browser is in rooms, and what is kept of each.
 * @param local null where nothing is stored: then it is forgotten with the page
 * @param session of this tab, which keeps passwords while the server has not answered with a grant
 */
export function createIdentity(local: Storage | null, session: Storage | null) {
  const rooms = new Map<string, KeptRoom>();
  const passwords = new Map<string, string>();
  let name = nameIn(parsed(local?.getItem(NAME) ?? null));

  const room = (id: string): KeptRoom => {
    // Another tab may have come in since.
    const stored = local?.getItem(roomKey(id)) ?? null;
    const before = rooms.get(id);
    const participant = before?.participant ?? newId();
    const known = stored === null && before ? before : readRoom(parsed(stored), participant);
    rooms.set(id, known);
    return known;
  };
  return {
    name: () => name,
    rename(to: string) {
      name = to;
      write(local, NAME, JSON.stringify({ name }));
    },
    room,
    keepRoom(id: string, change: Partial<KeptRoom>) {
      const kept = { ...room(id), ...change };
      rooms.set(id, kept);
      write(local, roomKey(id), JSON.stringify(kept));
    },
    /** All rooms that something is kept of. */
    rooms: (): readonly string[] =>
      local
        ? keysOf(local, ROOMS)
            .map((key) => key.slice(ROOMS.length))
            .filter(isId)
        : [],
    /** Forgets a room: who comes again is another participant. */
    forgetRoom(id: string) {
      rooms.delete(id);
      passwords.delete(id);
      local?.removeItem(roomKey(id));
      session?.removeItem(roomKey(id));
    },
    password: (id: string): string => passwords.get(id) ?? session?.getItem(roomKey(id)) ?? '',
    keepPassword(id: string, password: string) {
      passwords.set(id, password);
      write(session, roomKey(id), password);
    },
  };
}

export type Identity = ReturnType<typeof createIdentity>;

const nameIn = (value: unknown): string =>
  isRecord(value) && typeof value['name'] === 'string' ? value['name'] : '';

/** @param fresh who the user is where nothing is stored of it */
function readRoom(value: unknown, fresh: string): KeptRoom {
  const kept = isRecord(value) ? value : {};
  const { participant, role, grant, copies, round, seen } = kept;
  return {
    name: nameIn(kept),
    participant: isId(participant) ? participant : fresh,
    role: isRole(role) ? role : null,
    grant: typeof grant === 'string' ? grant : null,
    copies: typeof copies === 'string' ? copies : null,
    round: typeof round === 'number' ? round : 0,
    seen: typeof seen === 'number' ? seen : 0,
  };
}

function write(storage: Storage | null, key: string, value: string) {
  try {
    storage?.setItem(key, value);
  } catch (error) {
    console.warn('The browser did not keep what it should know of rooms:', error);
  }
}
