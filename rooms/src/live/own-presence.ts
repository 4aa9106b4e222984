import { readPresence } from '../../../src/room-protocol/presence.ts';
import type { Visitor } from './visitor.ts';

type States = Map<number, Record<string, unknown>>;

/**
 * Leaves in a message of presence what is whole and a participant's own: his participant, under the one client id of his
 * connection, which no one else has. Hocuspocus passes on what is left.
 *
 * @param states what the message says, by client id
 * @param known what is known of all in the document
 * @param own the client ids of this connection
 */
export function keepOwnPresence(
  states: States,
  known: ReadonlyMap<number, Record<string, unknown>>,
  own: ReadonlySet<number>,
  visitor: Visitor,
) {
  for (const [client, state] of states) {
    const presence = readPresence(state);
    const holder = known.get(client)?.['participant'];
    const isOwn =
      presence?.participant === visitor.participant &&
      (holder === undefined || holder === visitor.participant) &&
      (own.size === 0 || own.has(client));
    if (isOwn) states.set(client, presence);
    else states.delete(client);
  }
}
