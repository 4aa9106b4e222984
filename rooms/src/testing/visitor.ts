import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Asked, writeAsked } from '../../../src/room-protocol/asked.ts';
import { type CreatedRoom, readCreatedRoom } from '../../../src/room-protocol/create-room.ts';
import { type Join, writeJoin } from '../../../src/room-protocol/join.ts';
import type { Presence } from '../../../src/room-protocol/presence.ts';
import { copyDocument, newId } from '../../../src/room-protocol/room-names.ts';
import { readSaid, type RoomState, type Said } from '../../../src/room-protocol/said.ts';
import { until } from './until.ts';

/** Makes a room, as the page of a leader does. */
export async function createRoom(port: number, room: object = { everybody: 'edit' }): Promise<CreatedRoom> {
  const response = await fetch(`http://127.0.0.1:${port}/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(room),
  });
  const created = readCreatedRoom(await response.json());
  if (!created) throw new Error(`No room was made: ${response.status}`);
  return created;
}

export type TestVisitor = ReturnType<typeof visit>;

/** A participant in a room, as his page would be: the provider of Hocuspocus over a document of his own. */
export function visit(port: number | (() => number), room: string, join: Partial<Join> = {}) {
  const at = () => `ws://127.0.0.1:${typeof port === 'number' ? port : port()}/rooms/ws`;
  let token: Join = { participant: newId(), ...join };
  const socket = new HocuspocusProviderWebsocket({
    url: at(),
    WebSocketPolyfill: WebSocket,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
    jitter: false,
  });
  const doc = new Y.Doc();
  const said: Said[] = [];
  const closed: string[] = [];
  let refusal: string | null = null;
  const open = (name: string, document: Y.Doc) => {
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document,
      token: () => writeJoin(token),
      onAuthenticationFailed: ({ reason }) => {
        refusal = reason;
      },
      onStateless: ({ payload }) => {
        const read = readSaid(payload);
        if (!read) throw new Error(`The server says what no page understands: ${payload}`);
        if (read.type === 'role') token = { participant: token.participant, grant: read.grant };
        said.push(read);
      },
      onClose: ({ event }) => closed.push(event.reason),
    });
    provider.attach();
    return provider;
  };
  const shared = open(room, doc);
  const last = <Type extends Said['type']>(type: Type) =>
    said.findLast((one): one is Extract<Said, { type: Type }> => one.type === type);

  return {
    doc,
    said,
    closed,
    shared,
    text: doc.getText('file:a.yaml'),
    get participant() {
      return token.participant;
    },
    get refusal() {
      return refusal;
    },
    get grant() {
      return last('role')?.grant;
    },
    get role() {
      return last('role')?.role;
    },
    get room(): RoomState | undefined {
      return last('room')?.room;
    },
    last,
    /** Waits until he is in the room, with what is in it. */
    async entered() {
      await until('the visitor is in the room', () => shared.synced && last('room') !== undefined);
      return this;
    },
    ask: (asked: Asked) => shared.sendStateless(writeAsked(asked)),
    show: (presence: Partial<Presence> = {}) =>
      shared.awareness?.setLocalState({
        participant: token.participant,
        name: 'Ada',
        color: '#336699',
        place: { document: room },
        ...presence,
      }),
    /** What he sees of the others, by participant. */
    sees: () =>
      new Map(
        [...(shared.awareness?.getStates().entries() ?? [])]
          .filter(([client]) => client !== doc.clientID)
          .map(([, state]) => [state['participant'] as string, state as Presence]),
      ),
    /** Opens a copy: his own, or a participant else's. */
    openCopy(of: string = token.participant) {
      const copy = new Y.Doc();
      return { doc: copy, text: copy.getText('file:a.yaml'), provider: open(copyDocument(room, of), copy) };
    },
    /** Turns to another port, as a balancer would. */
    goTo() {
      socket.setConfiguration({ url: at() });
    },
    leave() {
      socket.destroy();
      shared.destroy();
    },
  };
}
