import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { databaseOf } from '../workspaces/workspace-info.ts';
import { frameId, noteFrame } from './kept-frames.ts';

const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const makeDatabase = (id: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(databaseOf(id));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(new Error('No database.'));
  });

const databases = async () => {
  // What was deleted is gone a moment later.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return (await indexedDB.databases()).map(({ name }) => name).toSorted();
};

async function open(name: string, now: number) {
  await makeDatabase(frameId(name));
  return noteFrame(frameId(name), now);
}

test('what a frame kept is removed once nobody looked at it for ninety days', async () => {
  await open('old', 0);
  await open('new', 80 * DAY);
  expect(await open('now', 91 * DAY)).toEqual([frameId('old')]);
  expect(await databases()).toEqual([
    'gatehouse:embed:new',
    'gatehouse:embed:now',
    'gatehouse:frames:opened',
  ]);
});

test('looking at it again keeps it', async () => {
  await open('old', 0);
  await open('old', 60 * DAY);
  expect(await open('now', 91 * DAY)).toEqual([]);
});

test('of many only the latest are kept, and always the one that is open', async () => {
  for (let day = 0; day < 50; day++) await open(`f${day}`, day);
  expect(await open('f0', 60)).toEqual([]);
  expect(await open('more', 61)).toEqual([frameId('f1')]);
});

test('one from before times were noted counts from now on', async () => {
  await makeDatabase(frameId('before'));
  expect(await open('now', 100 * DAY)).toEqual([]);
  expect(await open('now', 191 * DAY)).toEqual([frameId('before')]);
});

test('workspaces and lessons are left alone', async () => {
  await makeDatabase('own');
  await makeDatabase('lesson:museum:chain');
  await open('now', 0);
  expect(await open('now', 400 * DAY)).toEqual([]);
  expect(await databases()).toContain('gatehouse:own');
  expect(await databases()).toContain('gatehouse:lesson:museum:chain');
});
