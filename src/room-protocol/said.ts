import { type CopiesFrom, readCopiesFrom } from './asked.ts';
import { grantContents } from './grant.ts';
import { LIMITS } from './limits.ts';
import { type Place, readPlace } from './presence.ts';
import { type Fields, fieldsOf, isNumber, isText, readJson } from './read-fields.ts';
import { isRefusal, type Refusal } from './refusals.ts';
import { type EverybodyRole, isEverybodyRole, isRole, type Role } from './roles.ts';
import { isId } from './room-names.ts';

/** What holds in the room, whole each time: whoever missed a message knows it from the next. */
export type RoomState = Readonly<{
  name: string;
  everybody: EverybodyRole;
  /** Who made the room. */
  leader: string;
  /** Whom all follow. */
  leading: string | null;
  /** What all have copies of; null where there are none. */
  copies: CopiesFrom | null;
  /** Whose copies all may look into. */
  shared: readonly string[];
  /** Roles that were given to single participants; all others have `everybody`. */
  roles: Readonly<Record<string, Role>>;
}>;

/** What the server says: a stateless message on the shared document. */
export type Said =
  /** To one: the role that he has from now on, and the grant to keep. */
  | Readonly<{ type: 'role'; role: Role; grant: string }>
  | Readonly<{ type: 'room'; room: RoomState }>
  | Readonly<{ type: 'lead'; participant: string; view: Place | null }>
  | Readonly<{ type: 'bring-back'; participant: string }>
  /** To one: what he asked was not done. */
  | Readonly<{ type: 'refused'; reason: Refusal }>
  /** The room ends now; what each browser has, it keeps. `at` is in milliseconds since 1970. */
  | Readonly<{ type: 'ending'; at: number }>
  /** The server stops, the room does not: come again. */
  | Readonly<{ type: 'stopping' }>;

export const writeSaid = (said: Said): string => JSON.stringify(said);

/** Characters of what the server says: a room of some hundred with a role each. */
const MOST = 100_000;

/** Reads what the server says; null for what is damaged or unknown. */
export function readSaid(text: unknown): Said | null {
  const fields = readJson(text, MOST);
  if (!fields) return null;
  const { type, participant } = fields;
  switch (type) {
    case 'role': {
      const { role, grant } = fields;
      return isRole(role) && isText(grant, 2_000) && grantContents(grant) ? { type, role, grant } : null;
    }
    case 'room': {
      const room = readRoomState(fields['room']);
      return room ? { type, room } : null;
    }
    case 'lead': {
      const view = fields['view'] === null ? null : readPlace(fields['view']);
      if (!isId(participant) || (view === null && fields['view'] !== null)) return null;
      return { type, participant, view };
    }
    case 'bring-back':
      return isId(participant) ? { type, participant } : null;
    case 'refused':
      return isRefusal(fields['reason']) ? { type, reason: fields['reason'] } : null;
    case 'ending':
      return isNumber(fields['at'], 1e15) ? { type, at: fields['at'] } : null;
    case 'stopping':
      return { type };
    default:
      return null;
  }
}

function readRoomState(value: unknown): RoomState | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const { name, everybody, leader, leading, shared } = fields;
  const copies = readCopiesFrom(fields['copies']);
  const roles = readRoles(fieldsOf(fields['roles']));
  if (!isText(name, LIMITS.name) || !isEverybodyRole(everybody) || !isId(leader)) return null;
  if (leading !== null && !isId(leading)) return null;
  if (copies === undefined || !roles || !Array.isArray(shared) || !shared.every(isId)) return null;
  return { name, everybody, leader, leading, copies, shared, roles };
}

function readRoles(fields: Fields | null): Record<string, Role> | null {
  if (!fields) return null;
  const roles: Record<string, Role> = {};
  for (const [participant, role] of Object.entries(fields)) {
    if (!isId(participant) || !isRole(role)) return null;
    roles[participant] = role;
  }
  return roles;
}
