import {
  readCreatedRoom,
  readRoomsOffered,
  type CreatedRoom,
  type CreateRoom,
  type RoomsOffered,
} from '../../room-protocol/create-room.ts';
import { isRefusal, type Refusal } from '../../room-protocol/refusals.ts';
import { isRecord } from '../stored-value.ts';

/** Why no room was made: `no-server` where this address has no rooms, `unreachable` where nothing answers. */
export type NotMade = Readonly<{ reason: Refusal | 'no-server' | 'unreachable' }>;

/** @param base the address of the app, which the server of the rooms serves, too */
const roomsAt = (base: string): URL => new URL('rooms', base);

/** The WebSocket of the rooms. */
export function socketAt(base: string): string {
  const url = new URL('rooms/ws', base);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** A host of static files answers whatever it likes, but no JSON. */
const jsonOf = async (answer: Response): Promise<unknown> =>
  answer.headers.get('content-type')?.startsWith('application/json') === true ? answer.json() : null;

/** What the server of this address offers; null where it has no rooms, or does not answer. */
export async function offeredAt(base: string, ask: typeof fetch = fetch): Promise<RoomsOffered | null> {
  try {
    return readRoomsOffered(await jsonOf(await ask(roomsAt(base))));
  } catch (error) {
    console.warn('No server of rooms answered:', error);
    return null;
  }
}

/** Makes a room on the server that the page came from. */
export async function makeRoom(
  base: string,
  room: CreateRoom,
  ask: typeof fetch = fetch,
): Promise<CreatedRoom | NotMade> {
  try {
    const answer = await ask(roomsAt(base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(room),
    });
    const said = await jsonOf(answer);
    const reason = isRecord(said) ? said['reason'] : null;
    return readCreatedRoom(said) ?? { reason: isRefusal(reason) ? reason : 'no-server' };
  } catch (error) {
    console.warn('No room was made:', error);
    return { reason: 'unreachable' };
  }
}
