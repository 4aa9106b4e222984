import { roomsTexts } from '../../texts/en/rooms.ts';
import type { RoomPlace } from './room-link.ts';
import type { RoomState } from './room-state.ts';

/** Why nothing may be changed on a page of a room, as a sentence; undefined where all may be. */
export function whyReadOnly(at: RoomPlace, { role, connection }: Pick<RoomState, 'role' | 'connection'>) {
  if (at.is === 'copy-of') return roomsTexts.isCopyToRead();
  if (connection.is === 'ended') return roomsTexts.endedToRead();
  if (at.is === 'copy') return undefined;
  if (role === null) return roomsTexts.notInYet();
  if (role === 'look') return roomsTexts.mayLook();
  return role === 'suggest' ? roomsTexts.maySuggest() : undefined;
}
