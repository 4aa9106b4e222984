import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { readAsked, type Asked } from '../../../room-protocol/asked.ts';
import { readJoin } from '../../../room-protocol/join.ts';
import { writesShared, type EverybodyRole, type Role } from '../../../room-protocol/roles.ts';
import { readDocumentName } from '../../../room-protocol/room-names.ts';
import { writeSaid, type RoomState, type Said } from '../../../room-protocol/said.ts';
import type { Joining, OpenSocket } from '../room-socket.ts';

/** The password of who leads, in rooms that have none. */
export const LEADS = 'leads';

/** An id of a room in tests: they say who is meant. */
export const idOf = (name: string): string => name.padEnd(26, 'a').slice(0, 26);

type Client = Readonly<{ participant: string; joining: Joining; stop: () => void }>;

/**
 * A server of one room within the page: what it says and holds back is what `rooms/` does, without a network.
 */
export function createMemoryRoom(
  setup: Readonly<{ room: string; everybody: EverybodyRole; password?: string }>,
) {
  const docs = new Map<string, Y.Doc>();
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  const clients = new Set<Client>();
  const asked: Asked[] = [];
  const leaders = new Set<string>();
  let isUp = true;
  const sockets = new Set<Readonly<{ connect: () => void; close: (code: number) => void }>>();
  let state: RoomState = {
    name: 'Workshop',
    everybody: setup.everybody,
    leader: idOf('none'),
    leading: null,
    copies: null,
    shared: [],
    roles: {},
  };

  const docOf = (name: string): Y.Doc => {
    const known = docs.get(name) ?? new Y.Doc();
    docs.set(name, known);
    return known;
  };
  const roleOf = (participant: string): Role =>
    leaders.has(participant) ? 'lead' : (state.roles[participant] ?? state.everybody);
  const say = (client: Client, said: Said) => client.joining.onMessage?.(writeSaid(said));
  const inShared = () => [...clients].filter(({ joining }) => joining.name === setup.room);
  const sayRoom = () => {
    for (const client of inShared()) say(client, { type: 'room', room: state });
  };
  const change = (next: Partial<RoomState>) => {
    state = { ...state, ...next };
    sayRoom();
  };
  const grant = (participant: string, role: Role) =>
    `${btoa(JSON.stringify({ room: setup.room, participant, role, expires: 1e12 })).replaceAll('=', '')}.signed`;
  const sayRole = (participant: string) => {
    const role = roleOf(participant);
    for (const client of inShared())
      if (client.participant === participant)
        say(client, { type: 'role', role, grant: grant(participant, role) });
  };

  const hear = (client: Client, text: string) => {
    const message = readAsked(text);
    if (!message) return;
    asked.push(message);
    const { participant } = client;
    const isOwn = message.type === 'share-copy' && message.participant === participant;
    if (roleOf(participant) !== 'lead' && !isOwn) return say(client, { type: 'refused', reason: 'not-lead' });
    switch (message.type) {
      case 'give-role':
        change({ roles: { ...state.roles, [message.participant]: message.role } });
        return sayRole(message.participant);
      case 'everybody':
        change({ everybody: message.role });
        for (const each of inShared()) sayRole(each.participant);
        return undefined;
      case 'lead':
        return change({ leading: message.view ? participant : null });
      case 'copies':
        return change({ copies: message.from });
      case 'bring-back':
        for (const each of inShared()) say(each, { type: 'bring-back', participant });
        return undefined;
      case 'end':
        for (const each of inShared()) say(each, { type: 'ending', at: 0 });
        return undefined;
      case 'share-copy': {
        const others = state.shared.filter((one) => one !== message.participant);
        return change({ shared: message.shared ? [...others, message.participant] : others });
      }
    }
  };

  const openSocket: OpenSocket = ({ token, onConnection }) => {
    const joinings = new Set<Joining>();
    const open = new Map<Joining, Client>();

    const connect = (joining: Joining) => {
      const join = readJoin(token());
      if (!join) return joining.onRefused?.('damaged');
      if (setup.password !== undefined && join.grant === undefined && join.password !== setup.password)
        return joining.onRefused?.(join.password === undefined ? 'password-needed' : 'password-wrong');
      const name = readDocumentName(joining.name);
      if (name?.room !== setup.room) return joining.onRefused?.('unknown-room');
      const { participant } = join;
      if (join.password === LEADS) {
        leaders.add(participant);
        state = { ...state, leader: participant };
      }
      const isOwn = name.copyOf === participant;
      const isShared = name.copyOf !== null && state.shared.includes(name.copyOf);
      if (name.copyOf !== null && !isOwn && !isShared && roleOf(participant) !== 'lead')
        return joining.onRefused?.('not-shared');
      const doc = docOf(joining.name);
      const mayWrite = () => (name.copyOf === null ? writesShared(roleOf(participant)) : isOwn);
      const { doc: theirs, awareness: states } = joining;
      const up = (update: Uint8Array, origin: unknown) => {
        if (origin === joining) return;
        if (mayWrite()) Y.applyUpdate(doc, update, joining);
        else joining.onUnsent?.(true);
      };
      const down = (update: Uint8Array, origin: unknown) => {
        if (origin !== joining) Y.applyUpdate(theirs, update, joining);
      };
      const upStates = (_: unknown, origin: unknown) => {
        if (origin === joining || !states) return;
        applyAwarenessUpdate(awareness, encodeAwarenessUpdate(states, [states.clientID]), joining);
      };
      const downStates = (
        changed: { added: number[]; updated: number[]; removed: number[] },
        origin: unknown,
      ) => {
        if (origin === joining || !states) return undefined;
        const all = [...changed.added, ...changed.updated, ...changed.removed];
        return applyAwarenessUpdate(states, encodeAwarenessUpdate(awareness, all), joining);
      };
      const client: Client = {
        participant,
        joining,
        stop() {
          if (!clients.delete(client)) return;
          theirs.off('update', up);
          doc.off('update', down);
          states?.off('update', upStates);
          awareness.off('update', downStates);
          if (states) removeAwarenessStates(awareness, [states.clientID], joining);
        },
      };
      open.set(joining, client);
      clients.add(client);
      if (mayWrite()) Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), joining);
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc), joining);
      theirs.on('update', up);
      doc.on('update', down);
      if (states && name.copyOf === null) {
        states.on('update', upStates);
        awareness.on('update', downStates);
        applyAwarenessUpdate(
          states,
          encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()]),
          joining,
        );
        upStates(null, null);
      }
      joining.onSynced?.();
      if (name.copyOf !== null) return undefined;
      sayRole(participant);
      return say(client, { type: 'room', room: state });
    };
    const connectAll = () => {
      if (!isUp) return;
      onConnection(null);
      for (const joining of joinings) connect(joining);
    };
    const close = (code: number) => {
      for (const [joining, client] of open) {
        client.stop();
        open.delete(joining);
        const { awareness: states } = joining;
        if (states)
          removeAwarenessStates(
            states,
            [...states.getStates().keys()].filter((id) => id !== states.clientID),
            joining,
          );
      }
      onConnection(code);
    };
    const socket = { connect: connectAll, close };
    sockets.add(socket);
    return {
      join(joining) {
        joinings.add(joining);
        // As over a network, the answer comes later.
        queueMicrotask(() => {
          if (joinings.has(joining) && isUp) connect(joining);
          else if (!isUp) onConnection(1006);
        });
        return {
          origin: joining,
          send(text) {
            const client = open.get(joining);
            if (client) hear(client, text);
          },
          resend() {
            open.get(joining)?.stop();
            connect(joining);
          },
          leave() {
            joinings.delete(joining);
            open.get(joining)?.stop();
          },
        };
      },
      retry: connectAll,
      stop() {
        joinings.clear();
        sockets.delete(socket);
        for (const client of open.values()) client.stop();
      },
    };
  };

  return {
    openSocket,
    asked,
    docOf,
    awareness,
    /** The server is gone, with all that it has, or is there again. */
    kill() {
      isUp = false;
      for (const socket of sockets) socket.close(1006);
    },
    restart() {
      isUp = true;
      for (const socket of sockets) socket.connect();
    },
    close: (code: number) => {
      for (const socket of sockets) socket.close(code);
    },
  };
}
