import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { createProgressStore, readProgressKey } from './progress-store.ts';

const chain = { pack: 'museum', lesson: 'chain' };
const doors = { pack: 'museum', lesson: 'doors' };

test('what was written is there for the next page', async () => {
  const factory = new IDBFactory();
  const store = createProgressStore(factory);
  await store.write(chain, { step: 1 });
  await store.write(doors, { step: 0 });
  await store.write(chain, { step: 2 });
  const next = createProgressStore(factory);
  expect(await next.isKept()).toBe(true);
  expect(await next.read(chain)).toEqual({ step: 2 });
  expect([...(await next.all()).keys()].toSorted()).toEqual(['museum/chain', 'museum/doors']);
  await next.remove(chain);
  expect([...(await createProgressStore(factory).all())]).toEqual([['museum/doors', { step: 0 }]]);
});

test('says what another tab has stored, once', async () => {
  const factory = new IDBFactory();
  const mine = createProgressStore(factory);
  const other = createProgressStore(factory);
  await mine.write(chain, { step: 1 });
  expect(await other.read(chain)).toEqual({ step: 1 });
  expect(await other.write(chain, { step: 2 })).toBeUndefined();
  expect(await mine.write(chain, { step: 3 })).toEqual({ step: 2 });
  expect(await mine.write(chain, { step: 4 })).toBeUndefined();
});

test('what is written without waiting is read at once', async () => {
  const store = createProgressStore(new IDBFactory());
  void store.write(chain, { step: 1 });
  expect(await store.read(chain)).toEqual({ step: 1 });
});

test('where the browser stores nothing, progress lives as long as the page', async () => {
  const refusing = {
    open: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  };
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const store = createProgressStore(refusing as unknown as IDBFactory);
  expect(await store.isKept()).toBe(false);
  await store.write(chain, { step: 1 });
  expect(await store.read(chain)).toEqual({ step: 1 });
  expect([...(await store.all())]).toEqual([['museum/chain', { step: 1 }]]);
  await store.remove(chain);
  expect(await store.read(chain)).toBeNull();
  expect(warn).toHaveBeenCalledOnce();
});

test.each([
  ['museum/chain', chain],
  ['museum', null],
  ['museum/chain/1', null],
  ['/chain', null],
])('%s names %o', (key, name) => {
  expect(readProgressKey(key)).toEqual(name);
});
