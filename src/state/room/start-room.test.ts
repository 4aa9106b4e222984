import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestPage } from '../../testing/test-page.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { createDocuments } from '../create-documents.ts';
import { openDocuments } from '../open-documents.ts';
import { createRegistry } from '../workspaces/registry.ts';
import { createIdentity } from './identity.ts';
import { createRoomActions } from './room-actions.ts';
import { idOf } from './testing/memory-rooms.ts';

const ROOM = idOf('workshop');
const ADA = idOf('ada');
const grant = `${btoa(JSON.stringify({ room: ROOM, participant: ADA, role: 'lead', expires: 1e12 })).replaceAll('=', '')}.signed`;
const FILES = [{ path: 'a.yaml', text: 'kind: A\n' }];
const SETUP = { name: 'Workshop', myName: 'Ada', everybody: 'edit' as const, files: FILES };

const answer = (value: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(Response.json(value, { status }))),
  );

function createBrowser() {
  const storages = { local: createTestStorage(), session: createTestStorage() };
  const page = createTestPage();
  const documents = createDocuments();
  documents.edit('Type a secret', [
    { path: 'gone.yaml', span: { start: 0, end: 0 }, text: 'password: hunter2' },
  ]);
  documents.edit('Delete', [], ['gone.yaml']);
  const open = (id: string) => openDocuments(id, storages, () => {});
  const registry = createRegistry(storages.local);
  const roomsOf = (id: string) => createRoomActions({ documents }, { id, registry, page, storages, open });
  return { storages, page, open, roomsOf, rooms: roomsOf('own') };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

describe('a room that is started', () => {
  test('holds the files as they are, nothing of the past, and is the leader’s', async () => {
    answer({ id: ROOM, participant: ADA, leader: grant }, 201);
    const { storages, page, open, rooms } = createBrowser();
    const started = await rooms.start(SETUP);
    if ('reason' in started) throw new Error(started.reason);
    expect(started.address).toBe(`https://gatehouse.test/#room/${ROOM}`);
    started.open();
    expect(page.fragment()).toBe(`#room/${ROOM}`);
    const identity = createIdentity(storages.local, storages.session);
    expect(identity.name()).toBe('Ada');
    expect(identity.room(ROOM)).toMatchObject({ participant: ADA, grant, role: 'lead', name: 'Workshop' });
    const opened = await open(`room:${ROOM}`);
    expect(opened.documents.paths()).toEqual(['a.yaml']);
    expect(opened.documents.undoTitle).toBeNull();
    expect(JSON.stringify([...opened.documents.doc.share.keys()])).not.toContain('gone');
    await opened.close();
  });

  test.each([
    ['a server that has enough', { reason: 'too-many-tries', message: '' }, 'too-many-tries'],
    ['a host of files', 'hello', 'no-server'],
    ['a server with an answer that is none', { id: 'x' }, 'no-server'],
  ])('is none on %s', async (_, value, reason) => {
    answer(value, 429);
    expect(await createBrowser().rooms.start(SETUP)).toEqual({ reason });
  });

  test('is none where nothing answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(await createBrowser().rooms.start(SETUP)).toEqual({ reason: 'unreachable' });
  });
});

describe('the rooms of a browser', () => {
  test('are listed, those used last in front; those that never let the user in are not', () => {
    const { storages, rooms, roomsOf } = createBrowser();
    const identity = createIdentity(storages.local, storages.session);
    identity.keepRoom(idOf('first'), { name: 'First', role: 'edit', seen: 1 });
    identity.keepRoom(idOf('second'), { name: 'Second', role: 'lead', seen: 2 });
    identity.keepRoom(idOf('refused'), { name: 'Refused' });
    storages.local.setItem('gatehouse:room:__proto__', '{}');
    expect(rooms.kept().map(({ name, role, seen, isOpen }) => [name, role, seen, isOpen])).toEqual([
      ['Second', 'lead', 2, false],
      ['First', 'edit', 1, false],
    ]);
    const inCopy = roomsOf(`room:${idOf('first')}:copy`).kept();
    expect(inCopy.filter(({ isOpen }) => isOpen).map(({ name }) => name)).toEqual(['First']);
  });

  test('are opened again, and cleared with all that is kept of them', async () => {
    const { storages, page, open, rooms } = createBrowser();
    const identity = createIdentity(storages.local, storages.session);
    for (const room of [ROOM, idOf('other')]) {
      identity.keepRoom(room, { name: room, role: 'edit' });
      identity.keepPassword(room, 'harbour');
      for (const id of [`room:${room}`, `room:${room}:copy`]) {
        const opened = await open(id);
        opened.documents.edit('Open', [{ path: 'a.yaml', span: { start: 0, end: 0 }, text: 'kind: A' }]);
        await opened.close();
      }
    }
    rooms.openKept(ROOM);
    expect(page.fragment()).toBe(`#room/${ROOM}`);
    expect(page.reloads()).toBe(1);
    rooms.clearKept(ROOM);
    await vi.waitFor(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      expect(names.toSorted()).toEqual([
        `gatehouse:room:${idOf('other')}`,
        `gatehouse:room:${idOf('other')}:copy`,
      ]);
    });
    for (const storage of [storages.local, storages.session])
      expect(
        Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
          key.includes(ROOM),
        ),
      ).toEqual([]);
    expect(rooms.kept().map(({ id }) => id)).toEqual([idOf('other')]);
  });
});

describe('what is kept of rooms', () => {
  test('is made anew where it is damaged', () => {
    const local = createTestStorage({
      'gatehouse:participant': '{"name":7}',
      [`gatehouse:room:${ROOM}`]: '{"participant":"<b>","role":"king","grant":{}}',
    });
    const identity = createIdentity(local, null);
    expect(identity.name()).toBe('');
    expect(identity.room(ROOM)).toMatchObject({ role: null, grant: null, name: '', round: 0 });
    expect(identity.room(ROOM).participant).toMatch(/^[a-z2-7]{26}$/);
    expect(identity.room(ROOM).participant).toBe(identity.room(ROOM).participant);
  });
});
