/** What the fragments of rooms begin with. */
export const ROOM_PREFIX = '#room/';

/** Whether the fragment of an address leads to a room. */
export const isRoomLink = (fragment: string): boolean => fragment.startsWith(ROOM_PREFIX);
