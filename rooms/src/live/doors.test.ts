import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { newId } from '../../../src/room-protocol/room-names.ts';
import { openStore } from '../store/open-store.ts';
import { until } from '../testing/until.ts';
import { createRoom } from '../testing/visitor.ts';
import { withRooms } from '../testing/with-rooms.ts';

const { open, serve, come, stop } = withRooms();

const post = (port: number, body: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('a room with a password', () => {
  it('opens to who knows it, and from then on by the grant', async () => {
    const { guest } = await open({}, { everybody: 'edit', password: 'museum' });
    const none = guest();
    await until('it is asked for', () => none.refusal === 'password-needed');
    const wrong = guest({ password: 'Museum' });
    await until('it is wrong', () => wrong.refusal === 'password-wrong');
    const right = await guest({ password: 'museum' }).entered();
    const again = await guest({ participant: right.participant, grant: right.grant! }).entered();
    expect(again.role).toBe('edit');
  });

  it('is not guessed: tries are limited', async () => {
    const { guest } = await open({ limits: { passwords: 2 } }, { everybody: 'edit', password: 'museum' });
    for (const password of ['a', 'b']) {
      const visitor = guest({ password });
      await until('it is wrong', () => visitor.refusal === 'password-wrong');
    }
    const late = guest({ password: 'museum' });
    await until('it is too late', () => late.refusal === 'too-many-tries');
  });

  it('lets in as many as know it', async () => {
    const { guest } = await open({ limits: { passwords: 2 } }, { everybody: 'edit', password: 'museum' });
    const all = [1, 2, 3].map(() => guest({ password: 'museum' }));
    for (const visitor of all) await visitor.entered();
    expect(all.map(({ role }) => role)).toEqual(['edit', 'edit', 'edit']);
  });
});

describe('rooms', () => {
  it('are made by POST alone: others are unknown', async () => {
    const { port } = await serve();
    const visitor = come(port, newId());
    await until('it is unknown', () => visitor.refusal === 'unknown-room');
  });

  it.each([
    ['what is no room', '{"everybody":"lead"}', {}, 400],
    ['no JSON', 'everybody=edit', {}, 400],
    ['a form of another page', '{"everybody":"edit"}', { 'content-type': 'text/plain' }, 415],
    ['too much', `{"everybody":"edit","name":"${'x'.repeat(5_000)}"}`, {}, 400],
    ['a page of another origin', '{"everybody":"edit"}', { origin: 'https://evil.example' }, 403],
  ])('are not made of %s', async (_what, body, headers, status) => {
    const { port } = await serve();
    expect((await post(port, body, headers)).status).toBe(status);
  });

  it('are made so often from one address, which only proxies of one’s own report', async () => {
    const { port } = await serve({ limits: { roomsPerHour: 1 }, proxies: 1 });
    const from = async (address: string) =>
      (await post(port, '{"everybody":"edit"}', { 'x-forwarded-for': address })).status;
    expect(await from('192.0.2.1')).toBe(201);
    expect(await from('192.0.2.1')).toBe(429);
    expect(await from('192.0.2.9, 192.0.2.1')).toBe(429);
    expect(await from('192.0.2.2')).toBe(201);
  });

  it('are not listed', async () => {
    const { port, id } = await open();
    const offered = await fetch(`http://127.0.0.1:${port}/rooms`);
    expect(await offered.json()).toEqual({ protocol: 1, days: 30, largest: 4 * 1024 * 1024 });
    expect((await fetch(`http://127.0.0.1:${port}/rooms/${id}`)).status).toBe(404);
  });

  it('take a number of participants, and of connections at a time', async () => {
    const { guest } = await open({ limits: { participants: 2 } });
    await guest().entered();
    const late = guest();
    await until('it is full', () => late.refusal === 'room-full');

    const other = await open({ limits: { connectionsOfRoom: 1 } });
    const second = other.guest();
    await until('it is full', () => second.refusal === 'room-full');
  });

  it('take a size of their document', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { leader, guest } = await open({ limits: { document: 2_000 } });
    const ada = await guest().entered();
    leader.text.insert(0, 'x'.repeat(1_500));
    await until('it is there', () => ada.text.length === 1_500);
    ada.text.insert(0, 'y'.repeat(1_000));
    await until('she is informed', () => ada.closed.includes('document-too-large'));
    leader.text.delete(0, 1_500);
    leader.text.insert(0, 'z'.repeat(1_500));
    const bo = await guest().entered();
    await until('what is deleted does not count', () => bo.text.toString() === 'z'.repeat(1_500));
    expect(leader.text.toString()).not.toContain('y');
  });

  it('take a size of all their documents', async () => {
    const { leader, guest } = await open({ limits: { room: 500 } });
    const ada = await guest().entered();
    leader.text.insert(0, 'x'.repeat(600));
    await until('no more copies are made', async () => {
      const copy = ada.openCopy();
      await until('it is open or refused', () => copy.provider.synced || ada.refusal !== null);
      copy.provider.destroy();
      return ada.refusal === 'room-full';
    });
  });
});

describe('the end of a room', () => {
  it('comes when its leader ends it: all are informed, and nothing is kept', async () => {
    const store = await openStore(':memory:');
    const { id, leader, guest } = await open({ store });
    const ada = await guest().entered();
    leader.text.insert(0, 'x');
    await until('it is kept', async () => (await store.document(id)) !== null);
    ada.text.insert(0, 'y');
    leader.ask({ type: 'end' });
    await until('she is informed', () => ada.last('ending') !== undefined && ada.closed.includes('ended'));
    const late = guest();
    await until('it is unknown', () => late.refusal === 'unknown-room');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await store.document(id)).toBeNull();
    expect(ada.text.toString()).toContain('y');
  });

  it('comes by DELETE with the grant of who leads, and by no other', async () => {
    const { port, id, grant, guest } = await open();
    const ada = await guest().entered();
    const remove = async (token: string | null, room = id) =>
      (
        await fetch(`http://127.0.0.1:${port}/rooms/${room}`, {
          method: 'DELETE',
          headers: token === null ? {} : { authorization: `Bearer ${token}` },
        })
      ).status;
    expect(await remove(null)).toBe(403);
    expect(await remove('x.y')).toBe(403);
    expect(await remove(ada.grant!)).toBe(403);
    expect(await remove(grant, (await createRoom(port)).id)).toBe(403);
    expect(await remove(grant)).toBe(204);
    await until('all are informed', () => ada.last('ending') !== undefined);
    expect(await remove(grant)).toBe(403);
  });
});

describe('a server', () => {
  const upgrade = (port: number, path: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
      socket.on('open', () => {
        resolve(101);
        socket.close();
      });
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
      socket.on('error', reject);
    });

  it.each([
    ['a page of its own', '/rooms/ws', { origin: 'http://HOST' }, 101],
    ['a program', '/rooms/ws', {}, 101],
    ['a page that is allowed', '/rooms/ws', { origin: 'https://app.example' }, 101],
    ['a page of another origin', '/rooms/ws', { origin: 'https://evil.example' }, 403],
    ['another path', '/', {}, 404],
  ])('opens its socket to %s', async (_what, path, headers, status) => {
    const { port } = await serve({ origins: ['https://app.example'] });
    const named = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('HOST', `127.0.0.1:${port}`)]),
    );
    expect(await upgrade(port, path, named)).toBe(status);
  });

  it('has so many connections from one address', async () => {
    const { port } = await serve({ limits: { connectionsOfAddress: 1 } });
    const first = new WebSocket(`ws://127.0.0.1:${port}/rooms/ws`);
    await new Promise((resolve) => first.once('open', resolve));
    expect(await upgrade(port, '/rooms/ws')).toBe(503);
    first.close();
    await until('the place is free', async () => (await upgrade(port, '/rooms/ws')) === 101);
  });

  it('says whether it can do its work', async () => {
    const store = await openStore(':memory:');
    let broken = false;
    const ping = async () => {
      if (broken) throw new Error('gone');
    };
    const server = await serve({ store: { ...store, ping } });
    const ready = async () => {
      const response = await fetch(`http://127.0.0.1:${server.port}/readyz`);
      return [response.status, ((await response.json()) as { problems: string[] }).problems];
    };
    expect(await ready()).toEqual([200, []]);
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200);
    broken = true;
    expect(await ready()).toEqual([503, ['The store does not answer.']]);
  });

  it('says so where a document could not be saved, and saves it as soon as it can', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = await openStore(':memory:');
    let full = true;
    const server = await open({
      store: {
        ...store,
        saveDocument: (...document) =>
          full ? Promise.reject(new Error('disk full')) : store.saveDocument(...document),
      },
      retryMs: 50,
    });
    const problems = async () =>
      ((await (await fetch(`http://127.0.0.1:${server.port}/readyz`)).json()) as { problems: string[] })
        .problems;
    server.leader.text.insert(0, 'x');
    await until('it is known', async () => (await problems())[0] === 'The last document could not be saved.');
    full = false;
    await until('it is saved', async () => (await problems()).length === 0);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await store.document(server.id))!.state);
    expect(doc.getText('file:a.yaml').toString()).toBe('x');
    expect(server.reports[0]).toMatch(/could not be saved.*disk full/);
  });

  it('answers, and lets no one in, while its store is broken', async () => {
    const store = await openStore(':memory:');
    let broken = false;
    const unless =
      <Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
      (...args: Args): Promise<Result> =>
        broken ? Promise.reject(new Error('gone')) : work(...args);
    const server = await open({
      store: {
        ...store,
        room: unless(store.room),
        createRoom: unless(store.createRoom),
        changeRoom: unless(store.changeRoom),
      },
    });
    broken = true;
    const late = server.guest();
    await until('she is refused', () => late.refusal === 'store-failed');
    expect((await post(server.port, '{"everybody":"edit"}')).status).toBe(500);
    server.leader.ask({ type: 'everybody', role: 'look' });
    await until('he is refused', () => server.leader.last('refused')?.reason === 'store-failed');
    broken = false;
    const ada = await server.guest().entered();
    expect(ada.role).toBe('edit');
  });

  it('informs all, saves all and ends when it is stopped', async () => {
    const store = await openStore(':memory:');
    const kept = { ...store, close: async () => {} };
    const { server, id, leader, guest } = await open({ store: kept, saveAfterMs: 60_000 });
    const ada = await guest().entered();
    ada.text.insert(0, 'last word');
    await until('the leader has it', () => leader.text.toString() === 'last word');
    await stop(server);
    expect(ada.last('stopping')).toEqual({ type: 'stopping' });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await store.document(id))!.state);
    expect(doc.getText('file:a.yaml').toString()).toBe('last word');
  });
});
