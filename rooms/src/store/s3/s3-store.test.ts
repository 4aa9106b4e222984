import { afterEach, describe, expect, it } from 'vitest';
import { copyDocument, newId } from '../../../../src/room-protocol/room-names.ts';
import { type MemoryS3, runMemoryS3 } from '../../testing/memory-s3.ts';
import { freePort } from '../../testing/run-process.ts';
import { openStore } from '../open-store.ts';
import type { S3Address } from './s3-address.ts';
import { madeRoom } from '../../testing/made-room.ts';

const services = new Set<MemoryS3>();
afterEach(async () => {
  for (const service of services) await service.stop();
  services.clear();
});

async function serve() {
  const service = await runMemoryS3();
  services.add(service);
  return service;
}

describe('rooms in a bucket', () => {
  it('stand below the prefix, and leave nothing when they are deleted', async () => {
    const { address, objects } = await serve();
    const store = await openStore(address);
    const one = madeRoom();
    await store.createRoom(one);
    await store.saveDocument(one.id, one.id, Uint8Array.of(1), null);
    for (let copies = 0; copies < 8; copies += 1)
      await store.saveDocument(one.id, copyDocument(one.id, newId()), Uint8Array.of(1), null);
    await store.signingKey(new Uint8Array(32));
    expect([...objects.keys()].every((key) => key.startsWith('workshops/'))).toBe(true);
    expect(objects.size).toBe(11);
    await store.removeRoom(one.id);
    expect([...objects.keys()]).toEqual(['workshops/signing-key']);
  });

  it('are found again where their deletion was cut short', async () => {
    const { address, objects } = await serve();
    const store = await openStore(address);
    const one = madeRoom();
    await store.createRoom(one);
    await store.saveDocument(one.id, one.id, Uint8Array.of(1), null);
    objects.delete(`workshops/rooms/${one.id}/room.json`);
    expect(await store.idleRooms(0)).toEqual([one.id]);
    await store.removeRoom(one.id);
    expect(objects.size).toBe(0);
  });

  it('take no document that comes when the room is just deleted', async () => {
    const { address, objects } = await serve();
    const store = await openStore(address);
    const one = madeRoom();
    await store.createRoom(one);
    const saves = Array.from({ length: 6 }, () =>
      store.saveDocument(one.id, copyDocument(one.id, newId()), Uint8Array.of(1), null),
    );
    await Promise.all([store.removeRoom(one.id), ...saves]);
    expect([...objects.keys()]).toEqual([]);
  });

  it('are written once for all that wait', async () => {
    const { address, requests } = await serve();
    const store = await openStore(address);
    const one = madeRoom();
    await store.createRoom(one);
    requests.length = 0;
    await Promise.all(Array.from({ length: 200 }, () => store.join(one.id, newId(), 1_000)));
    expect(requests.filter((request) => request.startsWith('PUT')).length).toBeLessThanOrEqual(3);
  });

  it('wait for a service that is busy for a moment', async () => {
    const { address, wrongs } = await serve();
    const store = await openStore(address);
    wrongs.failing = { status: 503, times: 2 };
    const one = madeRoom();
    await store.createRoom(one);
    expect(await store.room(one.id)).toEqual(one);
  });

  it('are no rooms where the bucket holds something else', async () => {
    const { address, objects } = await serve();
    const store = await openStore(address);
    const id = newId();
    for (const content of ['{}', '[1]', '{"room":{"id":"__proto__"}}']) {
      objects.set(`workshops/rooms/${id}/room.json`, Buffer.from(content));
      await expect(store.room(id)).rejects.toThrow('something else where a room belongs');
    }
  });
});

/** Where no one answers. */
const free = await freePort();

describe('a bucket that cannot be used', () => {
  it.each<[string, (address: S3Address) => S3Address, RegExp]>([
    [
      'is not there',
      (address) => ({ ...address, bucket: 'elsewhere' }),
      /no bucket 'elsewhere' at http.*NoSuchBucket: The bucket is not there\. & that is all/,
    ],
    [
      'has other credentials',
      (address) => ({ ...address, credentials: { id: 'rooms', secret: 'guessed' } }),
      /refuses access to the bucket 'gatehouse' \(SignatureDoesNotMatch/,
    ],
    [
      'has no service',
      (address) => ({ ...address, endpoint: `http://127.0.0.1:${free}` }),
      /http:\/\/127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/,
    ],
  ])('%s', async (_what, wrong, words) => {
    const { address } = await serve();
    await expect(openStore(wrong(address))).rejects.toThrow(words);
  });

  it('is refused where its service ignores conditions', async () => {
    const { address, wrongs, objects } = await serve();
    wrongs.ignoresConditions = true;
    await expect(openStore(address)).rejects.toThrow(/does not hold to conditions/);
    expect(objects.size).toBe(0);
  });

  it('says so later, too', async () => {
    const service = await serve();
    const store = await openStore(service.address);
    await service.stop();
    services.delete(service);
    await expect(store.ping()).rejects.toThrow(/cannot be reached/);
    await expect(store.room(newId())).rejects.toThrow(/cannot be reached/);
  });
});
