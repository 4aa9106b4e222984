import { beforeEach, expect, test, vi } from 'vitest';
import { createTestLocks } from '../../testing/test-locks.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { claimPlace, noteUnsaved } from './claim-place.ts';

beforeEach(() => vi.stubGlobal('navigator', { locks: createTestLocks() }));

const local = createTestStorage();
const tab = () => ({ local, session: createTestStorage() });

test('each tab has a place of its own, and the same after a reload', async () => {
  const [one, two] = [tab(), tab()];
  const first = await claimPlace('f00d', one);
  const second = await claimPlace('f00d', two);
  expect([first.id, second.id]).toEqual(['folder:f00d', 'folder:f00d:1']);
  second.letGo();
  expect((await claimPlace('f00d', two)).id).toBe('folder:f00d:1');
  expect((await claimPlace('beef', one)).id).toBe('folder:beef');
});

test('a reload waits until the page before has let go, and no longer', async () => {
  vi.useFakeTimers();
  const session = createTestStorage();
  const before = await claimPlace('f00d', { local, session });
  const reloaded = claimPlace('f00d', { local, session });
  before.letGo();
  expect((await reloaded).id).toBe('folder:f00d');
  vi.useRealTimers();
  // A tab that was duplicated has the storage of one that stays.
  expect((await claimPlace('f00d', { local, session })).id).toBe('folder:f00d:1');
});

test('a new tab takes the place in which something was left unsaved', async () => {
  const places = [await claimPlace('f00d', tab()), await claimPlace('f00d', tab())];
  noteUnsaved(local, 'folder:f00d:1', true);
  for (const place of places) place.letGo();
  await new Promise((resolve) => setTimeout(resolve));
  const next = await claimPlace('f00d', tab());
  expect(next.id).toBe('folder:f00d:1');
  next.letGo();
  await new Promise((resolve) => setTimeout(resolve));
  noteUnsaved(local, 'folder:f00d:1', false);
  expect((await claimPlace('f00d', tab())).id).toBe('folder:f00d');
});

test('without locks, tabs are apart by chance', async () => {
  vi.stubGlobal('navigator', {});
  const one = tab();
  const first = await claimPlace('f00d', one);
  expect(first.id).toMatch(/^folder:f00d:\w{8,}$/);
  expect((await claimPlace('f00d', tab())).id).not.toBe(first.id);
  expect((await claimPlace('f00d', one)).id).toBe(first.id);
});
