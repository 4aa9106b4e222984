import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/room-protocol/room-names.ts';
import { openStore } from '../store/open-store.ts';
import { createUsage } from './usage.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('rooms at rest', () => {
  it('are deleted after their days, unless a participant is in them', async () => {
    const store = await openStore(':memory:');
    let time = 100 * DAY;
    const inUse: string[] = [];
    const ended: string[] = [];
    const end = async (room: string) => {
      ended.push(room);
      return store.removeRoom(room);
    };
    const usage = createUsage({
      store,
      live: { inUse: () => inUse, end },
      restMs: 30 * DAY,
      now: () => time,
    });
    const make = async () => {
      const id = newId();
      await store.createRoom({
        id,
        name: '',
        everybody: 'edit',
        leader: newId(),
        password: null,
        leading: null,
        copies: null,
        used: time,
      });
      return id;
    };
    const [quiet, busy, visited] = [await make(), await make(), await make()];
    inUse.push(busy);
    time += 20 * DAY;
    await usage.mark(visited);
    time += 11 * DAY;
    await usage.sweep();
    expect(ended).toEqual([quiet]);
    inUse.length = 0;
    time += 29 * DAY;
    await usage.sweep();
    expect(ended).toEqual([quiet, visited]);
    time += 2 * DAY;
    await usage.sweep();
    expect(ended).toEqual([quiet, visited, busy]);
    await store.close();
  });
});
