import { newId } from '../../../src/room-protocol/room-names.ts';
import type { Room } from '../store/room-store.ts';

/** A room as it is made, with another id each time. */
export const madeRoom = (changes: Partial<Room> = {}): Room => ({
  id: newId(),
  name: 'Review',
  everybody: 'edit',
  leader: newId(),
  password: null,
  leading: null,
  copies: null,
  used: 1_000,
  ...changes,
});
