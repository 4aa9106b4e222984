import { type Configuration, type Hocuspocus, isTransactionOrigin } from '@hocuspocus/server';
import { readAsked } from '../../../src/room-protocol/asked.ts';
import { writeSaid } from '../../../src/room-protocol/said.ts';
import { CLOSE_CODES } from '../../../src/room-protocol/refusals.ts';
import { holdsTextAlone } from '../frames/holds-text-alone.ts';
import type { createDocumentKeeper } from './document-keeper.ts';
import type { createLiveRooms } from './live-rooms.ts';
import { mayWrite } from './may-write.ts';
import { keepOwnPresence } from './own-presence.ts';
import { Refused } from './refused.ts';
import type { Visitor } from './visitor.ts';
import type { Asked } from '../../../src/room-protocol/asked.ts';
import type { Refusal } from '../../../src/room-protocol/refusals.ts';

/** What is known of a visitor before he opens a document. */
export type Arrival = Readonly<{ address: string }>;

type Parts = Readonly<{
  admit: (name: string, token: string, address: string) => Promise<Visitor>;
  obey: (visitor: Visitor, asked: Asked) => Promise<Refusal | null>;
  live: ReturnType<typeof createLiveRooms>;
  keeper: ReturnType<typeof createDocumentKeeper>;
  connectionsOfRoom: number;
  markUsed: (room: string) => Promise<void>;
  report: (what: string, cause: unknown) => void;
}>;

type Hooks = Partial<Configuration<Visitor>>;

/** Larger than the document may be: the page is informed, and only this document is closed. */
const TOO_LARGE = { code: 4413, reason: 'document-too-large' };
const DAMAGED = { code: CLOSE_CODES.damaged, reason: 'damaged' };
const SYNC_STEP_1 = 0;

/** What the server does at each step of a connection, as Hocuspocus calls it. */
export function createRoomsHooks(parts: Parts): Hooks {
  const { admit, obey, live, keeper, connectionsOfRoom, markUsed, report } = parts;
  const isFull = (instance: Hocuspocus, name: string): boolean =>
    (instance.documents.get(name)?.getConnectionsCount() ?? 0) >= connectionsOfRoom;

  return {
    async onAuthenticate({ documentName, token, context, connectionConfig, instance }) {
      if (isFull(instance, documentName)) throw new Refused('room-full');
      try {
        const visitor = await admit(documentName, token, (context as unknown as Arrival).address);
        connectionConfig.readOnly = !mayWrite(visitor);
        return visitor;
      } catch (cause) {
        if (cause instanceof Refused) throw cause;
        report('A visitor could not be let in', cause);
        throw new Refused('store-failed');
      }
    },

    async connected({ connection, context }) {
      try {
        await live.welcome(connection);
        await markUsed(context.room);
      } catch (cause) {
        // Without his role he would wait for it: he is to come again.
        report('A visitor could not be welcomed', cause);
        connection.close({ code: 1011, reason: 'store-failed' });
      }
    },

    async onDisconnect({ context }) {
      await markUsed(context.room).catch((cause: unknown) =>
        report('The last use of a room could not be noted', cause),
      );
    },

    async beforeSync({ connection, document, type, payload }) {
      if (type === SYNC_STEP_1 || connection.readOnly) return;
      // Hocuspocus closes the connection of this document with what is thrown.
      if (!keeper.hasRoom(document, payload.length)) throw Object.assign(new Error(''), TOO_LARGE);
      if (!holdsTextAlone(document, payload)) throw Object.assign(new Error(''), DAMAGED);
    },

    async onChange({ document, update, transactionOrigin }) {
      const isHeard = isTransactionOrigin(transactionOrigin) && transactionOrigin.source === 'redis';
      keeper.changed(document, update.length, isHeard);
    },

    async beforeUnloadDocument({ document }) {
      await keeper.saveHeard(document);
    },

    async beforeHandleAwareness({ states, awareness, document, connection, context }) {
      // From another instance, which has looked at it.
      if (!connection || !context) return;
      keepOwnPresence(states, awareness.getStates(), document.getClients(connection), context);
    },

    async onStateless({ connection, payload }) {
      const visitor: Visitor = connection.context;
      const asked = visitor.copyOf === null ? readAsked(payload) : null;
      if (!asked) return;
      // Hocuspocus waits for no outcome: what is thrown here would end the process.
      const reason = await obey(visitor, asked).catch((cause: unknown): Refusal => {
        report('What a leader asked could not be done', cause);
        return 'store-failed';
      });
      if (reason !== null) connection.sendStateless(writeSaid({ type: 'refused', reason }));
    },
  };
}
