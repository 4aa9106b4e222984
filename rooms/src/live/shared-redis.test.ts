import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openStore } from '../store/open-store.ts';
import type { RoomStore } from '../store/room-store.ts';
import { hasRedis, runRedis, type TestRedis } from '../testing/run-redis.ts';
import { until } from '../testing/until.ts';
import { createRoom } from '../testing/visitor.ts';
import { withRooms } from '../testing/with-rooms.ts';
import { createRedisBus } from './redis-bus.ts';
import { SharedRedis } from './shared-redis.ts';

const withRedis = hasRedis();
if (!withRedis) console.warn('Several instances are left out: this machine has no redis-server.');

describe.runIf(withRedis)('two instances', () => {
  const { serve, come } = withRooms();
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await runRedis();
  });
  afterAll(() => redis.stop());

  /** Two instances over one store, with a visitor on each. */
  async function openTwo(first: (store: RoomStore) => RoomStore = (store) => store) {
    const store = await openStore(':memory:');
    const kept = { ...store, close: async () => {} };
    const [one, two] = await Promise.all(
      [first(kept), kept].map((each) =>
        serve({ store: each, bus: createRedisBus(redis.url), extensions: [new SharedRedis(redis.url)] }),
      ),
    );
    const { id } = await createRoom(one!.port);
    const [ada, bo] = await Promise.all([one!, two!].map(({ port }) => come(port, id).entered()));
    return { id, store, ada: ada!, bo: bo! };
  }

  it('pass keys on, both ways', async () => {
    const { ada, bo } = await openTwo();
    ada.text.insert(0, 'kind: ');
    await until('it is there', () => bo.text.toString() === 'kind: ');
    bo.text.insert(6, 'Gateway');
    await until('it is there', () => ada.text.toString() === 'kind: Gateway');
    expect(bo.text.toString()).toBe('kind: Gateway');
  });

  it('save what each was sent, both at once', async () => {
    const { id, store, ada, bo } = await openTwo();
    for (let each = 0; each < 20; each += 1) {
      ada.text.insert(0, 'a');
      bo.text.insert(0, 'b');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await until('all is saved', async () => {
      const doc = new Y.Doc();
      const stored = await store.document(id);
      if (stored) Y.applyUpdate(doc, stored.state);
      return doc.getText('file:a.yaml').length === 40;
    });
    expect(ada.text.toString()).toBe(bo.text.toString());
  });

  it('keep what the one that was sent it could not save', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const dies = (store: RoomStore): RoomStore => ({
      ...store,
      saveDocument: () => Promise.reject(new Error('dead')),
    });
    const { id, store, ada, bo } = await openTwo(dies);
    ada.text.insert(0, 'kind: Gateway');
    await until('it is there', () => bo.text.toString() === 'kind: Gateway');
    bo.leave();
    await until('it is saved', async () => (await store.document(id)) !== null);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await store.document(id))!.state);
    expect(doc.getText('file:a.yaml').toString()).toBe('kind: Gateway');
  });

  it('catch up on what was typed, and who was given what, while Redis was gone', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { id, store, ada, bo } = await openTwo();
    ada.text.insert(0, 'before ');
    await until('it is there', () => bo.text.toString() === 'before ');
    await redis.stop();
    ada.text.insert(0, 'a ');
    bo.text.insert(0, 'b ');
    await store.changeRoom(id, { everybody: 'look' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    redis = await runRedis(redis.port);
    await until('both have both', () => ada.text.length === 11 && bo.text.toString() === ada.text.toString());
    await until('both look', () => ada.role === 'look' && bo.role === 'look');
    expect(ada.text.toString()).toContain('before ');
  });
});
