import { readCopiesFrom } from '../../../src/room-protocol/asked.ts';
import { isEverybodyRole, isRole } from '../../../src/room-protocol/roles.ts';
import type { Participant, Room, RoomChange, RoomStore } from './room-store.ts';
import type { Sql, SqlRow, SqlValue } from './sql.ts';

/** Makes the tables where there are none, and answers with the store over them. */
export async function openSqlStore(sql: Sql): Promise<RoomStore> {
  // PostgreSQL refuses one of two instances that make a table at once, though it is to be made only where there is none.
  for (const table of tables(sql.types)) await sql.change(table).catch(() => sql.change(table));
  const first = async (query: string, ...values: readonly SqlValue[]) =>
    (await sql.rows(query, ...values))[0] ?? null;

  return {
    async createRoom(room) {
      const columns = [room.id, room.name, room.everybody, room.leader, room.password, room.used];
      await sql.change(
        'INSERT INTO rooms (id, name, everybody, leader, password, used) VALUES (?, ?, ?, ?, ?, ?)',
        ...columns,
      );
      await sql.change(
        'INSERT INTO participants (room, id, role, shared) VALUES (?, ?, ?, 0)',
        room.id,
        room.leader,
        'lead',
      );
    },

    async room(id) {
      const row = await first('SELECT * FROM rooms WHERE id = ?', id);
      return row && roomOf(row);
    },

    async changeRoom(id, change) {
      const columns = columnsOf(change);
      if (columns.length === 0) return;
      await sql.change(
        `UPDATE rooms SET ${columns.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`,
        ...columns.map(([, value]) => value),
        id,
      );
    },

    removeRoom: async (id) => (await sql.change('DELETE FROM rooms WHERE id = ?', id)) > 0,

    async markUsed(id, at) {
      await sql.change('UPDATE rooms SET used = ? WHERE id = ? AND used < ?', at, id, at);
    },

    async idleRooms(since) {
      const rows = await sql.rows('SELECT id FROM rooms WHERE used < ?', since);
      return rows.map(({ id }) => String(id));
    },

    async join(room, participant, most) {
      // The count and the entry are one statement; two who come at once may both be let in, which a limit survives.
      const entered = await sql.change(
        `INSERT INTO participants (room, id, role, shared)
         SELECT rooms.id, ?, NULL, 0 FROM rooms
         WHERE rooms.id = ? AND (SELECT count(*) FROM participants WHERE room = ?) < ?
         ON CONFLICT DO NOTHING`,
        participant,
        room,
        room,
        most,
      );
      if (entered > 0) return 'new';
      const known = await first('SELECT id FROM participants WHERE room = ? AND id = ?', room, participant);
      return known ? 'known' : 'full';
    },

    async participant(room, participant) {
      const row = await first('SELECT * FROM participants WHERE room = ? AND id = ?', room, participant);
      return row && participantOf(row);
    },

    async distinguished(room) {
      const rows = await sql.rows(
        'SELECT * FROM participants WHERE room = ? AND (role IS NOT NULL OR shared = 1)',
        room,
      );
      return rows.map(participantOf);
    },

    async changeParticipant(room, participant, { role, shared }) {
      const changed = await sql.change(
        `UPDATE participants SET ${role === undefined ? '' : 'role = ?,'}
         shared = ${shared === undefined ? 'shared' : shared ? 1 : 0} WHERE room = ? AND id = ?`,
        ...(role === undefined ? [] : [role]),
        room,
        participant,
      );
      return changed > 0;
    },

    async document(name) {
      const row = await first('SELECT state, version FROM documents WHERE name = ?', name);
      return row && { state: bytesIn(row['state']), version: Number(row['version']) };
    },

    async saveDocument(room, name, state, known) {
      const saved =
        known === null
          ? await sql.change(
              `INSERT INTO documents (name, room, state, version)
               SELECT ?, rooms.id, ${sql.types.bytes === 'BYTEA' ? '?::bytea' : '?'}, 1 FROM rooms WHERE rooms.id = ?
               ON CONFLICT DO NOTHING`,
              name,
              state,
              room,
            )
          : await sql.change(
              'UPDATE documents SET state = ?, version = version + 1 WHERE name = ? AND version = ?',
              state,
              name,
              known,
            );
      if (saved > 0) return { ok: true, version: Number(known ?? 0) + 1 };
      const there = await first('SELECT id FROM rooms WHERE id = ?', room);
      return { ok: false, why: there ? 'changed' : 'gone' };
    },

    async bytesOf(room) {
      const row = await first('SELECT sum(length(state)) AS bytes FROM documents WHERE room = ?', room);
      return Number(row?.['bytes'] ?? 0);
    },

    async signingKey(fresh) {
      await sql.change(
        `INSERT INTO settings (name, value) VALUES ('signing-key', ?) ON CONFLICT DO NOTHING`,
        fresh,
      );
      const row = await first(`SELECT value FROM settings WHERE name = 'signing-key'`);
      return bytesIn(row?.['value']);
    },

    async ping() {
      await sql.rows('SELECT 1 AS one');
    },
    close: sql.close,
  };
}

const tables = ({ bytes, integer }: Sql['types']): readonly string[] => [
  `CREATE TABLE IF NOT EXISTS rooms (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, everybody TEXT NOT NULL, leader TEXT NOT NULL, password TEXT,
    led_by TEXT, copies TEXT, used ${integer} NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS participants (
    room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE, id TEXT NOT NULL, role TEXT,
    shared ${integer} NOT NULL, PRIMARY KEY (room, id))`,
  `CREATE TABLE IF NOT EXISTS documents (
    name TEXT PRIMARY KEY, room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE, state ${bytes} NOT NULL,
    version ${integer} NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS documents_of_room ON documents (room)',
  'CREATE INDEX IF NOT EXISTS rooms_by_use ON rooms (used)',
  `CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value ${bytes} NOT NULL)`,
];

function columnsOf({
  everybody,
  leading,
  copies,
}: RoomChange): readonly (readonly [string, string | null])[] {
  return [
    ...(everybody === undefined ? [] : [['everybody', everybody] as const]),
    ...(leading === undefined ? [] : [['led_by', leading] as const]),
    ...(copies === undefined ? [] : [['copies', copies && JSON.stringify(copies)] as const]),
  ];
}

function roomOf(row: SqlRow): Room {
  const everybody = row['everybody'];
  const copies = row['copies'];
  return {
    id: String(row['id']),
    name: String(row['name']),
    everybody: isEverybodyRole(everybody) ? everybody : 'look',
    leader: String(row['leader']),
    password: textOrNull(row['password']),
    leading: textOrNull(row['led_by']),
    copies: typeof copies === 'string' ? (readCopiesFrom(JSON.parse(copies)) ?? null) : null,
    used: Number(row['used']),
  };
}

function participantOf(row: SqlRow): Participant {
  const role = row['role'];
  return { id: String(row['id']), role: isRole(role) ? role : null, shared: Number(row['shared']) === 1 };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function bytesIn(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError('The database holds no bytes where bytes belong.');
}
