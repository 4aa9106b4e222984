import { readCopiesFrom } from '../../../../src/room-protocol/asked.ts';
import { fieldsOf } from '../../../../src/room-protocol/read-fields.ts';
import { isEverybodyRole, isRole } from '../../../../src/room-protocol/roles.ts';
import { isId } from '../../../../src/room-protocol/room-names.ts';
import type { Participant, Room } from '../room-store.ts';

/** All that is kept of a room beside its documents: one object, so that one condition holds for all of it. */
export type RoomRecord = Readonly<{ room: Room; participants: ReadonlyMap<string, Participant> }>;

/** The object of a room as it is written. */
export const writeRecord = ({ room, participants }: RoomRecord): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ room, participants: [...participants.values()] }));

/** Reads the object of a room. Throws an `Error` for what this program has not written. */
export function readRecord(bytes: Uint8Array): RoomRecord {
  const stored = fieldsOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  const room = fieldsOf(stored?.['room']);
  const id = room?.['id'];
  const leader = room?.['leader'];
  const participants = stored?.['participants'];
  if (!room || !isId(id) || !isId(leader) || !Array.isArray(participants))
    throw new Error('The bucket holds something else where a room belongs.');
  const { everybody, used } = room;
  return {
    room: {
      id,
      name: textOr(room['name'], ''),
      everybody: isEverybodyRole(everybody) ? everybody : 'look',
      leader,
      password: textOr(room['password'], null),
      leading: textOr(room['leading'], null),
      copies: readCopiesFrom(room['copies']) ?? null,
      used: typeof used === 'number' ? used : 0,
    },
    participants: new Map(participants.flatMap(participantIn).map((one) => [one.id, one])),
  };
}

function participantIn(value: unknown): readonly Participant[] {
  const fields = fieldsOf(value);
  const id = fields?.['id'];
  const role = fields?.['role'];
  if (!isId(id)) return [];
  return [{ id, role: isRole(role) ? role : null, shared: fields?.['shared'] === true }];
}

const textOr = <Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise =>
  typeof value === 'string' ? value : otherwise;
