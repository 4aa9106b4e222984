import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/room-protocol/room-names.ts';
import { openStore } from './open-store.ts';
import type { Room, RoomStore } from './room-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-rooms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const room = (changes: Partial<Room> = {}): Room => ({
  id: newId(),
  name: 'Review',
  everybody: 'edit',
  leader: newId(),
  password: null,
  leading: null,
  copies: null,
  used: 1_000,
  ...changes,
});

/** A database of PostgreSQL to try it on, as `postgres://…`: a server of its own is more than these tests start. */
const postgres = process.env['GATEHOUSE_TEST_POSTGRES'];
if (!postgres) console.warn('PostgreSQL is left out: GATEHOUSE_TEST_POSTGRES names no database.');

describe.each<[string, string]>([
  ['SQLite', join(folder, 'rooms.sqlite')],
  ...(postgres ? [['PostgreSQL', postgres] satisfies [string, string]] : []),
])('rooms in %s', (_what, address) => {
  let store: RoomStore;
  beforeEach(async () => {
    store = await openStore(address);
    return () => store.close();
  });

  it('are kept with all that is known of them', async () => {
    const one = room({ password: 'scrypt$a$b' });
    await store.createRoom(one);
    expect(await store.room(one.id)).toEqual(one);
    await store.changeRoom(one.id, {
      everybody: 'look',
      leading: one.leader,
      copies: { lesson: 'museum/1' },
    });
    await store.changeRoom(one.id, {});
    expect(await store.room(one.id)).toEqual({
      ...one,
      everybody: 'look',
      leading: one.leader,
      copies: { lesson: 'museum/1' },
    });
    await store.changeRoom(one.id, { leading: null, copies: null });
    expect(await store.room(one.id)).toEqual({ ...one, everybody: 'look' });
    expect(await store.room(newId())).toBeNull();
  });

  it('are there for the next that opens the store', async () => {
    const one = room();
    await store.createRoom(one);
    const again = await openStore(address);
    expect(await again.room(one.id)).toEqual(one);
    await again.close();
  });

  it('have participants, each entered once and with a limit', async () => {
    const one = room();
    await store.createRoom(one);
    const [ada, bo] = [newId(), newId()];
    expect(await store.join(one.id, ada, 3)).toBe('new');
    expect(await store.join(one.id, ada, 3)).toBe('known');
    expect(await store.join(one.id, bo, 3)).toBe('new');
    expect(await store.join(one.id, newId(), 3)).toBe('full');
    expect(await store.join(one.id, bo, 3)).toBe('known');
    expect(await store.join(newId(), bo, 3)).toBe('full');
    expect(await store.participant(one.id, ada)).toEqual({ id: ada, role: null, shared: false });
    expect(await store.participant(one.id, one.leader)).toEqual({
      id: one.leader,
      role: 'lead',
      shared: false,
    });
    expect(await store.changeParticipant(one.id, ada, { shared: true })).toBe(true);
    expect(await store.changeParticipant(one.id, ada, { role: 'look' })).toBe(true);
    expect(await store.changeParticipant(one.id, newId(), { role: 'look' })).toBe(false);
    expect(new Set((await store.distinguished(one.id)).map(({ id }) => id))).toEqual(
      new Set([one.leader, ada]),
    );
    expect(await store.participant(one.id, ada)).toEqual({ id: ada, role: 'look', shared: true });
  });

  it('have documents, saved only over the version that is known', async () => {
    const one = room();
    await store.createRoom(one);
    const name = one.id;
    const bytes = (...values: number[]) => Uint8Array.from(values);
    expect(await store.document(name)).toBeNull();
    expect(await store.saveDocument(one.id, name, bytes(1), null)).toEqual({ ok: true, version: 1 });
    expect(await store.saveDocument(one.id, name, bytes(9), null)).toEqual({ ok: false, why: 'changed' });
    expect(await store.saveDocument(one.id, name, bytes(1, 2), 1)).toEqual({ ok: true, version: 2 });
    expect(await store.saveDocument(one.id, name, bytes(9), 1)).toEqual({ ok: false, why: 'changed' });
    const stored = await store.document(name);
    expect([...stored!.state]).toEqual([1, 2]);
    expect(stored!.version).toBe(2);
    await store.saveDocument(one.id, `${name}/copy/${one.leader}`, bytes(1, 2, 3), null);
    expect(await store.bytesOf(one.id)).toBe(5);
    expect(await store.bytesOf(newId())).toBe(0);
  });

  it('are deleted with all that belongs to them', async () => {
    const one = room();
    await store.createRoom(one);
    await store.saveDocument(one.id, one.id, Uint8Array.of(1), null);
    expect(await store.removeRoom(one.id)).toBe(true);
    expect(await store.removeRoom(one.id)).toBe(false);
    expect(await store.document(one.id)).toBeNull();
    expect(await store.participant(one.id, one.leader)).toBeNull();
    expect(await store.saveDocument(one.id, one.id, Uint8Array.of(1), null)).toEqual({
      ok: false,
      why: 'gone',
    });
    expect(await store.saveDocument(one.id, one.id, Uint8Array.of(1), 1)).toEqual({ ok: false, why: 'gone' });
  });

  it('are at rest since they were last used', async () => {
    const [one, other] = [room({ used: 100 }), room({ used: 200 })];
    await store.createRoom(one);
    await store.createRoom(other);
    const idle = async (since: number) => {
      const ids = await store.idleRooms(since);
      return [ids.includes(one.id), ids.includes(other.id)];
    };
    expect(await idle(150)).toEqual([true, false]);
    await store.markUsed(one.id, 300);
    await store.markUsed(one.id, 50);
    expect(await idle(250)).toEqual([false, true]);
  });

  it('are signed for with one key, whoever asks first', async () => {
    const key = await store.signingKey(new Uint8Array(32).fill(7));
    expect([...(await store.signingKey(new Uint8Array(32).fill(8)))]).toEqual([...key]);
    expect(key.length).toBe(32);
  });

  it('answer that they are there', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});

describe('a store that is not there', () => {
  it('says why', async () => {
    await expect(openStore('postgres://127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
    await expect(openStore(folder)).rejects.toThrow(/open/);
  });
});
