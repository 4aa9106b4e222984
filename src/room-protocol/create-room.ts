import { grantContents } from './grant.ts';
import { LIMITS } from './limits.ts';
import { fieldsOf, isNumber, isShownName, isText } from './read-fields.ts';
import { type EverybodyRole, isEverybodyRole } from './roles.ts';
import { isId } from './room-names.ts';

/** The version of this protocol; it changes where an older page would misunderstand. */
export const PROTOCOL = 1;

/** The body of `POST /rooms`. */
export type CreateRoom = Readonly<{
  name?: string;
  password?: string;
  /** The role of whoever comes. */
  everybody: EverybodyRole;
}>;

/** The answer to `POST /rooms`. */
export type CreatedRoom = Readonly<{
  id: string;
  /** The participant that the leader is. */
  participant: string;
  /** The grant of the leader. */
  leader: string;
}>;

/** The answer to `GET /rooms`: that this origin has rooms, and how they are. */
export type RoomsOffered = Readonly<{
  protocol: number;
  /** After how many days of rest a room is deleted. */
  days: number;
  /** How many bytes a document may have. */
  largest: number;
}>;

/** Reads the body of `POST /rooms`; null where it is damaged. */
export function readCreateRoom(value: unknown): CreateRoom | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const { name, password, everybody } = fields;
  if (!isEverybodyRole(everybody)) return null;
  if (name !== undefined && name !== '' && !isShownName(name, LIMITS.name)) return null;
  if (password !== undefined && !isText(password, LIMITS.password)) return null;
  return {
    everybody,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(password === undefined || password === '' ? {} : { password }),
  };
}

/** Reads the answer to `POST /rooms`; null where it is damaged. */
export function readCreatedRoom(value: unknown): CreatedRoom | null {
  const { id, participant, leader } = fieldsOf(value) ?? {};
  return isId(id) && isId(participant) && isText(leader, 2_000) && grantContents(leader)
    ? { id, participant, leader }
    : null;
}

/** Reads the answer to `GET /rooms`; null where this origin has no rooms, or others. */
export function readRoomsOffered(value: unknown): RoomsOffered | null {
  const { protocol, days, largest } = fieldsOf(value) ?? {};
  return protocol === PROTOCOL && isNumber(days, 1e6) && isNumber(largest, 1e12)
    ? { protocol, days, largest }
    : null;
}
