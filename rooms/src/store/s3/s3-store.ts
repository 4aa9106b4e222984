import { isId, newId, readDocumentName } from '../../../../src/room-protocol/room-names.ts';
import type { Room, RoomStore } from '../room-store.ts';
import type { Bucket } from './bucket.ts';
import { createRecordChanges } from './record-changes.ts';
import { readRecord, type RoomRecord, writeRecord } from './room-record.ts';

/** Rooms that are looked at, or objects that are deleted, at the same time. */
const AT_ONCE = 16;

/**
 * Rooms in a bucket: an object for what is known of a room, and one for each of its documents. Whoever replaces one names the
 * content that he knows, so instances that share a bucket lose nothing to each other.
 *
 * Rejects where the bucket cannot be reached, or its service does not hold to such conditions.
 */
export async function openS3Store(bucket: Bucket, prefix: string): Promise<RoomStore> {
  await checkConditions(bucket, `${prefix}conditions-${newId()}`);
  const folderOf = (room: string) => `${prefix}rooms/${room}/`;
  const recordKey = (room: string) => `${folderOf(room)}room.json`;
  const documentsOf = (room: string) => `${folderOf(room)}documents/`;
  const change = createRecordChanges(bucket, recordKey);

  function documentKey(name: string) {
    const read = readDocumentName(name);
    if (!read) throw new Error(`${name} names no document.`);
    return documentsOf(read.room) + (read.copyOf === null ? 'shared' : `copy-${read.copyOf}`);
  }

  async function record(room: string): Promise<RoomRecord | null> {
    const stored = await bucket.get(recordKey(room));
    return stored && readRecord(stored.bytes);
  }

  const isThere = async (room: string) => (await bucket.get(recordKey(room))) !== null;

  async function removeDocuments(room: string) {
    const keys: string[] = [];
    for await (const { key } of bucket.list(documentsOf(room))) keys.push(key);
    await eachOf(keys, bucket.remove);
  }

  const changeRoom = (id: string, into: (room: Room) => Room) =>
    change(id, (before) => {
      if (!before) return { record: null, answer: undefined };
      const room = into(before.room);
      return { record: room === before.room ? before : { ...before, room }, answer: undefined };
    });

  return {
    async createRoom(room) {
      const leader = { id: room.leader, role: 'lead', shared: false } as const;
      const made = writeRecord({ room, participants: new Map([[leader.id, leader]]) });
      if ((await bucket.put(recordKey(room.id), made, { absent: true })) === null)
        throw new Error('There is a room of this id already.');
    },

    room: async (id) => (await record(id))?.room ?? null,

    changeRoom: (id, changes) =>
      changeRoom(id, (room) => (Object.keys(changes).length === 0 ? room : { ...room, ...changes })),

    async removeRoom(id) {
      // The record first: whoever saves a document looks for it afterwards, and takes back what came too late.
      const was = await isThere(id);
      await bucket.remove(recordKey(id));
      await removeDocuments(id);
      return was;
    },

    markUsed: (id, at) => changeRoom(id, (room) => (room.used < at ? { ...room, used: at } : room)),

    async idleRooms(since) {
      const idle: string[] = [];
      const ids: string[] = [];
      for await (const id of bucket.folders(`${prefix}rooms/`)) if (isId(id)) ids.push(id);
      await eachOf(ids, async (id) => {
        // Without a record, these are documents of a room whose deletion was cut short.
        const room = (await record(id))?.room;
        if (!room || room.used < since) idle.push(id);
      });
      return idle;
    },

    join: (room, participant, most) =>
      change<'new' | 'known' | 'full'>(room, (before) => {
        if (!before) return { record: null, answer: 'full' };
        if (before.participants.has(participant)) return { record: before, answer: 'known' };
        if (before.participants.size >= most) return { record: before, answer: 'full' };
        const entered = { id: participant, role: null, shared: false };
        const participants = new Map(before.participants).set(participant, entered);
        return { record: { ...before, participants }, answer: 'new' };
      }),

    participant: async (room, participant) => (await record(room))?.participants.get(participant) ?? null,

    async distinguished(room) {
      const participants = (await record(room))?.participants.values() ?? [];
      return [...participants].filter(({ role, shared }) => role !== null || shared);
    },

    changeParticipant: (room, participant, { role, shared }) =>
      change(room, (before) => {
        const known = before?.participants.get(participant);
        if (!before || !known) return { record: before, answer: false };
        const changed = {
          id: participant,
          role: role === undefined ? known.role : role,
          shared: shared ?? known.shared,
        };
        const participants = new Map(before.participants).set(participant, changed);
        return { record: { ...before, participants }, answer: true };
      }),

    async document(name) {
      const stored = await bucket.get(documentKey(name));
      return stored && { state: stored.bytes, version: stored.tag };
    },

    async saveDocument(room, name, state, known) {
      const key = documentKey(name);
      if (known === null && !(await isThere(room))) return { ok: false, why: 'gone' };
      const condition = known === null ? { absent: true as const } : { tag: String(known) };
      const tag = await bucket.put(key, state, condition);
      const there = tag !== null && known !== null ? true : await isThere(room);
      if (tag === null) return { ok: false, why: there ? 'changed' : 'gone' };
      if (there) return { ok: true, version: tag };
      await bucket.remove(key);
      return { ok: false, why: 'gone' };
    },

    async bytesOf(room) {
      let sum = 0;
      for await (const { bytes } of bucket.list(documentsOf(room))) sum += bytes;
      return sum;
    },

    async signingKey(fresh) {
      const key = `${prefix}signing-key`;
      await bucket.put(key, fresh, { absent: true });
      const stored = await bucket.get(key);
      if (!stored) throw new Error('The bucket does not keep the key that grants are signed with.');
      return stored.bytes;
    },

    ping: bucket.ping,
    close: async () => {
      // Each request is a connection of its own, or one that the platform keeps and closes.
    },
  };
}

/** Makes sure that the service writes only where a condition holds: some take the condition, and write all the same. */
async function checkConditions(bucket: Bucket, key: string) {
  const bytes = new TextEncoder().encode('Whether the service holds to conditions on writes.\n');
  const tag = await bucket.put(key, bytes);
  const isHeldTo =
    tag !== null &&
    (await bucket.get(key))?.tag === tag &&
    (await bucket.put(key, bytes, { absent: true })) === null &&
    (await bucket.put(key, bytes, { tag: '"0123456789abcdef0123456789abcdef"' })) === null &&
    (await bucket.put(key, bytes, { tag })) !== null;
  await bucket.remove(key);
  if (!isHeldTo)
    throw new Error(
      'The S3 service does not hold to conditions on writes (If-None-Match, If-Match), so servers could overwrite each other.',
    );
}

/** Does the same for all of them, some at a time. */
async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const left = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
