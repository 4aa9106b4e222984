import type { Connection, Document, Hocuspocus } from '@hocuspocus/server';
import { CLOSE_CODES } from '../../../src/room-protocol/refusals.ts';
import { readDocumentName } from '../../../src/room-protocol/room-names.ts';
import { type RoomState, type Said, writeSaid } from '../../../src/room-protocol/said.ts';
import type { Grants } from '../doors/grants.ts';
import type { Participant, Room, RoomStore } from '../store/room-store.ts';
import { roleOf } from './admit.ts';
import type { Bus, Notice } from './bus.ts';
import { mayWrite } from './may-write.ts';
import type { Visitor } from './visitor.ts';

type Live = Readonly<{
  /** Called when it is needed: Hocuspocus is made with what this offers. */
  hocuspocus: () => Hocuspocus<Visitor>;
  store: RoomStore;
  bus: Bus;
  grants: Grants;
  /** How long a grant holds from when it was given. */
  grantMs: number;
  now: () => number;
  report: (what: string, cause: unknown) => void;
}>;

const say = (connection: Connection<Visitor>, said: Said) => connection.sendStateless(writeSaid(said));

/** The rooms that have a participant in them on this instance: who hears what, and what each may, as it changes. */
export function createLiveRooms({ hocuspocus, store, bus, grants, grantMs, now, report }: Live) {
  const documentsOf = (room: string): readonly Document[] =>
    [...hocuspocus().documents.values()].filter(({ name }) => readDocumentName(name)?.room === room);

  const inUse = (): readonly string[] => [
    ...new Set([...hocuspocus().documents.keys()].flatMap((name) => readDocumentName(name)?.room ?? [])),
  ];

  const sharedBy = (room: string): readonly Connection<Visitor>[] =>
    hocuspocus().documents.get(room)?.getConnections() ?? [];

  const listOf = async (room: Room) =>
    new Map((await store.distinguished(room.id)).map((participant) => [participant.id, participant]));

  /** Gives a connection the role that its participant has now, and closes it where he may not look any more. */
  function bringUpToDate(
    connection: Connection<Visitor>,
    room: Room,
    list: ReadonlyMap<string, Participant>,
    isNew: boolean,
  ) {
    const visitor = connection.context;
    const before = visitor.role;
    visitor.role = roleOf(room, list.get(visitor.participant) ?? null);
    connection.readOnly = !mayWrite(visitor);
    const { copyOf, participant, role } = visitor;
    if (copyOf !== null && copyOf !== participant && role !== 'lead' && !list.get(copyOf)?.shared)
      connection.close({ code: CLOSE_CODES.ended, reason: 'not-shared' });
    if (copyOf !== null || (role === before && !isNew)) return;
    const grant = grants.sign({ room: room.id, participant, role, expires: now() + grantMs });
    say(connection, { type: 'role', role, grant });
  }

  async function refresh(id: string) {
    const room = await store.room(id);
    if (!room) {
      end(id, now());
      return;
    }
    const list = await listOf(room);
    for (const document of documentsOf(id))
      for (const connection of document.getConnections()) bringUpToDate(connection, room, list, false);
    const state = stateOf(room, list);
    for (const connection of sharedBy(id)) say(connection, { type: 'room', room: state });
  }

  function end(id: string, at: number) {
    for (const connection of sharedBy(id)) say(connection, { type: 'ending', at });
    for (const document of documentsOf(id))
      for (const connection of document.getConnections())
        connection.close({ code: CLOSE_CODES.ended, reason: 'ended' });
  }

  async function hear(notice: Notice) {
    switch (notice.type) {
      case 'changed':
        await refresh(notice.room);
        break;
      case 'relay':
        for (const connection of sharedBy(notice.room)) connection.sendStateless(notice.said);
        break;
      case 'ended':
        end(notice.room, notice.at);
        break;
      case 'missed':
        for (const room of inUse()) await refresh(room);
    }
  }

  bus.hear((notice) => {
    hear(notice).catch((cause: unknown) =>
      report('What changed in a room could not be passed on to all in it', cause),
    );
  });

  return {
    /** Welcomes a participant who has opened a document: with his role, and what holds in the room. */
    async welcome(connection: Connection<Visitor>) {
      const { room: id, copyOf } = connection.context;
      const room = await store.room(id);
      if (!room) {
        connection.close({ code: CLOSE_CODES.ended, reason: 'ended' });
        return;
      }
      const list = await listOf(room);
      bringUpToDate(connection, room, list, true);
      if (copyOf === null) say(connection, { type: 'room', room: stateOf(room, list) });
    },

    /** Ends a room for all in it, on all instances. False where there is none. */
    async end(id: string): Promise<boolean> {
      const removed = await store.removeRoom(id);
      if (removed) await bus.say({ type: 'ended', room: id, at: now() });
      return removed;
    },

    /** The rooms with a participant in them, on this instance. */
    inUse,

    /** Says to all on this instance that it stops. */
    stopping() {
      for (const document of hocuspocus().documents.values())
        if (readDocumentName(document.name)?.copyOf === null)
          for (const connection of document.getConnections()) say(connection, { type: 'stopping' });
    },
  };
}

function stateOf(room: Room, list: ReadonlyMap<string, Participant>): RoomState {
  const { name, everybody, leader, leading, copies } = room;
  const roles = [...list.values()].flatMap(({ id, role }) => (role === null ? [] : [[id, role] as const]));
  const shared = [...list.values()].flatMap(({ id, shared: isShared }) => (isShared ? [id] : []));
  return { name, everybody, leader, leading, copies, shared, roles: Object.fromEntries(roles) };
}
