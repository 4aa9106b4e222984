import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { copyDocument, newId } from '../../../src/room-protocol/room-names.ts';
import { openStore } from './open-store.ts';
import { runMemoryS3 } from '../testing/memory-s3.ts';
import type { DocumentVersion, RoomStore } from './room-store.ts';
import { readS3Address, type S3Address } from './s3/s3-address.ts';
import { madeRoom } from '../testing/made-room.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-rooms-'));
const memoryS3 = await runMemoryS3();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await memoryS3.stop();
});

/** A database of PostgreSQL to try it on, as `postgres://…`: a server of its own is more than these tests start. */
const postgres = process.env['GATEHOUSE_TEST_POSTGRES'];
if (!postgres) console.warn('PostgreSQL is left out: GATEHOUSE_TEST_POSTGRES names no database.');

/** A service to try it on, as `https://s3.example.com`, with a bucket `gatehouse-test`. */
const s3 = process.env['GATEHOUSE_TEST_S3'];
if (!s3) console.warn('A real S3 service is left out: GATEHOUSE_TEST_S3 names none.');

const realS3 = (endpoint: string) =>
  readS3Address(`s3://gatehouse-test/${newId()}`, { endpoint, region: null }, process.env);

describe.each<[string, string | S3Address]>([
  ['SQLite', join(folder, 'rooms.sqlite')],
  ...(postgres ? [['PostgreSQL', postgres] satisfies [string, string]] : []),
  ['S3 in memory', memoryS3.address],
  ...(s3 ? [['S3', realS3(s3)] satisfies [string, S3Address]] : []),
])('rooms in %s', (_what, address) => {
  let store: RoomStore;
  beforeEach(async () => {
    store = await openStore(address);
    return () => store.close();
  });

  it('are kept with all that is known of them', async () => {
    const one = madeRoom({ password: 'scrypt$a$b' });
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
    const one = madeRoom();
    await store.createRoom(one);
    const again = await openStore(address);
    expect(await again.room(one.id)).toEqual(one);
    await again.close();
  });

  it('have participants, each entered once and with a limit', async () => {
    const one = madeRoom();
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
    const one = madeRoom();
    await store.createRoom(one);
    const name = one.id;
    const bytes = (...values: number[]) => Uint8Array.from(values);
    expect(await store.document(name)).toBeNull();
    const save = async (state: Uint8Array, known: DocumentVersion | null) => {
      const saved = await store.saveDocument(one.id, name, state, known);
      return saved.ok ? saved.version : saved.why;
    };
    const first = await save(bytes(1), null);
    expect((await store.document(name))?.version).toBe(first);
    expect(await save(bytes(9), null)).toBe('changed');
    const second = await save(bytes(1, 2), first);
    expect(second).not.toBe(first);
    expect(await save(bytes(9), first)).toBe('changed');
    expect(await store.document(name)).toEqual({ state: expect.anything(), version: second });
    expect([...(await store.document(name))!.state]).toEqual([1, 2]);
    await store.saveDocument(one.id, `${name}/copy/${one.leader}`, bytes(1, 2, 3), null);
    expect(await store.bytesOf(one.id)).toBe(5);
    expect(await store.bytesOf(newId())).toBe(0);
  });

  it('are deleted with all that belongs to them', async () => {
    const one = madeRoom();
    await store.createRoom(one);
    const saved = await store.saveDocument(one.id, one.id, Uint8Array.of(1), null);
    const version = saved.ok ? saved.version : null;
    expect(version).not.toBeNull();
    await store.saveDocument(one.id, copyDocument(one.id, one.leader), Uint8Array.of(1), null);
    expect(await store.removeRoom(one.id)).toBe(true);
    expect(await store.removeRoom(one.id)).toBe(false);
    expect(await store.document(one.id)).toBeNull();
    expect(await store.participant(one.id, one.leader)).toBeNull();
    expect(await store.saveDocument(one.id, one.id, Uint8Array.of(1), null)).toEqual({
      ok: false,
      why: 'gone',
    });
    expect(await store.saveDocument(one.id, one.id, Uint8Array.of(1), version)).toEqual({
      ok: false,
      why: 'gone',
    });
    expect(await store.bytesOf(one.id)).toBe(0);
  });

  it('are at rest since they were last used', async () => {
    const [one, other] = [madeRoom({ used: 100 }), madeRoom({ used: 200 })];
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

  it('take a class that comes at once on two instances, and know all of it', async () => {
    const one = madeRoom();
    await store.createRoom(one);
    const second = await openStore(address);
    const people = Array.from({ length: 40 }, newId);
    const entered = await Promise.all(
      people.map((person, index) => (index % 2 === 0 ? store : second).join(one.id, person, 100)),
    );
    expect(new Set(entered)).toEqual(new Set(['new']));
    await Promise.all(
      people.map((person, index) =>
        (index % 2 === 0 ? second : store).changeParticipant(one.id, person, { role: 'suggest' }),
      ),
    );
    expect(await store.distinguished(one.id)).toHaveLength(people.length + 1);
    await second.close();
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
