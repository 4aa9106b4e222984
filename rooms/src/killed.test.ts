import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildRooms } from '../../scripts/build-rooms.mjs';
import { freePort, runProcess, type ServerProcess } from './testing/run-process.ts';
import { hasRedis, runRedis } from './testing/run-redis.ts';
import { until } from './testing/until.ts';
import { createRoom, type TestVisitor, visit } from './testing/visitor.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-rooms-'));
const running = new Set<ServerProcess>();
const visitors = new Set<TestVisitor>();

beforeAll(() => buildRooms());
afterEach(async () => {
  for (const visitor of visitors) visitor.leave();
  visitors.clear();
  await Promise.all([...running].map((server) => server.kill()));
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = async (...args: readonly string[]) => {
  const server = await runProcess(args);
  running.add(server);
  return server;
};
const kill = async (server: ServerProcess) => {
  running.delete(server);
  await server.kill();
};
const come = (...who: Parameters<typeof visit>) => {
  const visitor = visit(...who);
  visitors.add(visitor);
  return visitor;
};

/** Types words, each with the name of who types, until it is stopped. */
function type(visitor: TestVisitor, name: string) {
  const typed: string[] = [];
  const timer = setInterval(() => {
    const word = `<${name}${typed.length}>`;
    typed.push(word);
    visitor.text.insert(Math.floor(Math.random() * 2) * visitor.text.length, word);
  }, 15);
  return { typed, stop: () => clearInterval(timer) };
}

/** All that was typed is there, once, and all have the same. */
async function expectAll(everybody: readonly TestVisitor[], typed: readonly string[]) {
  const [first] = everybody;
  await until('all have the same', () => {
    const text = first!.text.toString();
    return (
      everybody.every((one) => one.text.toString() === text) && typed.every((word) => text.includes(word))
    );
  });
  const text = first!.text.toString();
  expect(text.length).toBe(typed.join('').length);
}

describe('a server that is killed while three type', () => {
  it('has everything again that any of them has, once it is there again', async () => {
    const port = await freePort();
    const args = ['--port', String(port), '--store', join(folder, 'killed.sqlite')];
    let server = await start(...args);
    const { id } = await createRoom(port);
    const three = await Promise.all([1, 2, 3].map(() => come(port, id).entered()));
    const typing = three.map((visitor, index) => type(visitor, 'abc'[index]!));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await kill(server);
    // They type on, and know nothing of each other.
    await new Promise((resolve) => setTimeout(resolve, 150));
    server = await start(...args);
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (const one of typing) one.stop();
    const typed = typing.flatMap((one) => one.typed);
    expect(typed.length).toBeGreaterThan(30);
    await expectAll(three, typed);
    const late = await come(port, id).entered();
    await expectAll([late, ...three], typed);
  });

  it('takes all of them back at once, also two tabs of one, with all that they did meanwhile', async () => {
    const port = await freePort();
    const args = ['--port', String(port), '--store', join(folder, 'storm.sqlite')];
    let server = await start(...args);
    const { id, participant, leader: grant } = await createRoom(port);
    const tabs = await Promise.all([1, 2].map(() => come(port, id, { participant, grant }).entered()));
    const guests = await Promise.all(Array.from({ length: 48 }, () => come(port, id).entered()));
    const all = [...tabs, ...guests];
    await kill(server);
    const typed = all.flatMap((visitor, index) =>
      Array.from({ length: 20 }, (_, at) => {
        const word = `<${index}.${at}>`;
        visitor.text.insert(visitor.text.length, word);
        return word;
      }),
    );
    server = await start(...args);
    await expectAll(all, typed);
    // Each is the one that he was, and none was made anew.
    expect(new Set(all.map((visitor) => visitor.participant)).size).toBe(49);
    expect(tabs.map((visitor) => visitor.role)).toEqual(['lead', 'lead']);
    expect(all.map((visitor) => visitor.refusal)).toEqual(all.map(() => null));
  });

  it('has saved what it was sent a while ago, also where no one comes back', async () => {
    const store = join(folder, 'saved.sqlite');
    const server = await start('--port', '0', '--store', store);
    const { id } = await createRoom(server.port);
    const ada = await come(server.port, id).entered();
    ada.text.insert(0, 'kind: Gateway');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await kill(server);
    ada.leave();
    const again = await start('--port', '0', '--store', store);
    const late = await come(again.port, id).entered();
    expect(late.text.toString()).toBe('kind: Gateway');
  });
});

describe('a server that is asked to end', () => {
  it('ends with 0, and has saved the last word', async () => {
    const store = join(folder, 'ended.sqlite');
    const server = await start('--port', '0', '--store', store);
    const { id } = await createRoom(server.port);
    const [ada, bo] = await Promise.all([1, 2].map(() => come(server.port, id).entered()));
    ada!.text.insert(0, 'last word');
    await until('it has it', () => bo!.text.toString() === 'last word');
    running.delete(server);
    expect(await server.end()).toBe(0);
    for (const one of [ada!, bo!]) one.leave();
    const again = await start('--port', '0', '--store', store);
    const late = await come(again.port, id).entered();
    expect(late.text.toString()).toBe('last word');
  });
});

describe('the program', () => {
  it('says why it cannot start', async () => {
    const { port } = await start('--port', '0', '--store', ':memory:');
    await Promise.all(
      [
        ['--app', '/nowhere', 'There is no built app in /nowhere'],
        ['--store', '/dev/null/x.sqlite', 'The server cannot start'],
        ['--redis', 'redis://127.0.0.1:1', 'The server cannot start'],
        ['--port', String(port), 'EADDRINUSE'],
      ].map(async ([option = '', value = '', words = '']) => {
        await expect(runProcess(['--port', '0', '--store', ':memory:', option, value])).rejects.toThrow(
          words,
        );
      }),
    );
  });
});

const withRedis = hasRedis();
if (!withRedis) console.warn('Several instances are left out: this machine has no redis-server.');

describe.runIf(withRedis)('two instances behind Redis', () => {
  it('share rooms, and lose nothing when one is killed', async () => {
    const redis = await runRedis();
    try {
      const args = ['--port', '0', '--store', join(folder, 'two.sqlite'), '--redis', redis.url];
      const [one, two] = await Promise.all([start(...args), start(...args)]);
      const { id, participant, leader: grant } = await createRoom(one!.port);
      const ports = [one!.port, two!.port, two!.port];
      const leader = await come(() => ports[0]!, id, { participant, grant }).entered();
      const ada = await come(() => ports[1]!, id).entered();
      const bo = await come(() => ports[2]!, id).entered();
      const typing = [leader, ada, bo].map((visitor, index) => type(visitor, 'abc'[index]!));

      leader.ask({ type: 'everybody', role: 'edit' });
      leader.ask({ type: 'lead', view: { document: id } });
      await until(
        'it is said on both',
        () => ada.room?.leading === participant && ada.last('lead') !== undefined,
      );
      ada.show();
      await until('presence is seen on both', () => leader.sees().has(ada.participant));

      await kill(two!);
      ports[1] = one!.port;
      ports[2] = one!.port;
      ada.goTo();
      bo.goTo();
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const each of typing) each.stop();
      const typed = typing.flatMap((each) => each.typed);
      await expectAll([leader, ada, bo], typed);

      leader.ask({ type: 'end' });
      await until('all are informed', () => ada.last('ending') !== undefined);
    } finally {
      await redis.stop();
    }
  });

  it('keep in the store what both were sent, when both are asked to end', async () => {
    const redis = await runRedis();
    try {
      const args = ['--port', '0', '--store', join(folder, 'both.sqlite'), '--redis', redis.url];
      const [one, two] = await Promise.all([start(...args), start(...args)]);
      const { id } = await createRoom(one!.port);
      const [ada, bo] = await Promise.all([one!, two!].map(({ port }) => come(port, id).entered()));
      const typing = [type(ada!, 'a'), type(bo!, 'b')];
      await new Promise((resolve) => setTimeout(resolve, 400));
      for (const each of typing) each.stop();
      const typed = typing.flatMap((each) => each.typed);
      await expectAll([ada!, bo!], typed);
      running.clear();
      expect(await Promise.all([one!.end(), two!.end()])).toEqual([0, 0]);
      ada!.leave();
      bo!.leave();
      const again = await start(...args);
      const late = await come(again.port, id).entered();
      await expectAll([late], typed);
    } finally {
      await redis.stop();
    }
  });
});
