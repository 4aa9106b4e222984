import { LIMITS } from '../../../src/room-protocol/limits.ts';
import { type Join, readJoin } from '../../../src/room-protocol/join.ts';
import type { Role } from '../../../src/room-protocol/roles.ts';
import { type DocumentName, readDocumentName } from '../../../src/room-protocol/room-names.ts';
import type { Attempts } from '../doors/attempts.ts';
import type { Grants } from '../doors/grants.ts';
import { isPassword } from '../doors/password.ts';
import type { Turns } from '../doors/turns.ts';
import type { Participant, Room, RoomStore } from '../store/room-store.ts';
import { Refused } from './refused.ts';
import type { Visitor } from './visitor.ts';

type Door = Readonly<{
  store: RoomStore;
  grants: Grants;
  /** Wrong passwords of a room, by address. */
  tries: Attempts;
  /** Wrong passwords of a room, from all. */
  triesOfRoom: Attempts;
  turns: Turns;
  /** Participants that a room takes, ever. */
  mostParticipants: number;
  now: () => number;
}>;

/** The role of a participant: the one that was given to him, else everybody's. */
export const roleOf = (room: Room, participant: Participant | null): Role =>
  participant?.role ?? room.everybody;

/**
 * Lets a visitor in who wants to open a document: says who he is and what he may.
 *
 * Throws `Refused` with the reason that his page is given.
 *
 * @param address where he comes from, as `clientAddress` says it
 */
export async function admit(door: Door, name: string, token: string, address: string): Promise<Visitor> {
  const document = readDocumentName(name);
  const join = token.length <= LIMITS.join ? readJoin(token) : null;
  if (!document || !join) throw new Refused('damaged');
  const room = await door.store.room(document.room);
  if (!room) throw new Refused('unknown-room');
  if (join.grant === undefined) await enter(door, room, document, join, address);
  else holdsGrant(door, document.room, join.participant, join.grant);
  const participant = await door.store.participant(room.id, join.participant);
  // A grant whose participant is in no list is one of a room that was made again, which never happens; or of no room.
  if (!participant) throw new Refused('grant-invalid');
  const role = roleOf(room, participant);
  if (!(await maySee(door, document, join.participant, role))) throw new Refused('not-shared');
  return { room: room.id, participant: participant.id, copyOf: document.copyOf, role };
}

function holdsGrant({ grants, now }: Door, room: string, participant: string, token: string) {
  const grant = grants.read(token);
  if (!grant || grant.room !== room || grant.participant !== participant) throw new Refused('grant-invalid');
  if (grant.expires < now()) throw new Refused('grant-expired');
}

async function enter(door: Door, room: Room, document: DocumentName, join: Join, address: string) {
  // Copies are for who is in the room already, with the grant that says so.
  if (document.copyOf !== null) throw new Refused('grant-invalid');
  if (room.password !== null) {
    if (join.password === undefined) throw new Refused('password-needed');
    await tryPassword(door, room.id, address, join.password, room.password);
  }
  const entered = await door.store.join(room.id, join.participant, door.mostParticipants);
  if (entered === 'known') throw new Refused('participant-taken');
  if (entered === 'full') throw new Refused('room-full');
}

/** One after the other from an address: many at once are no way around the limit, and who knows it costs no one a try. */
const tryPassword = (
  { tries, triesOfRoom, turns }: Door,
  room: string,
  address: string,
  password: string,
  kept: string,
): Promise<void> =>
  turns(`${room} ${address}`, async () => {
    const own = `${room} ${address}`;
    if (!tries.allow(own) || !triesOfRoom.allow(room)) throw new Refused('too-many-tries');
    if (!(await isPassword(password, kept))) throw new Refused('password-wrong');
    tries.forgive(own);
    triesOfRoom.forgive(room);
  });

async function maySee(
  { store }: Door,
  { room, copyOf }: DocumentName,
  participant: string,
  role: Role,
): Promise<boolean> {
  if (copyOf === null || copyOf === participant || role === 'lead') return true;
  return (await store.participant(room, copyOf))?.shared ?? false;
}
