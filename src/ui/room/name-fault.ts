import { LIMITS } from '../../room-protocol/limits.ts';
import { isShownName } from '../../room-protocol/read-fields.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';

/** Why a participant cannot be called so in a room; undefined where he can. */
export const nameFault = (name: string): string | undefined =>
  isShownName(name.trim(), LIMITS.name) ? undefined : roomsTexts.needsName();
