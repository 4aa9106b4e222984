import { afterEach, describe, expect, it } from 'vitest';
import { runServer, type TestServer } from './testing/run-server.ts';
import { until } from './testing/until.ts';
import { createRoom, type TestVisitor, visit } from './testing/visitor.ts';

const servers: TestServer[] = [];
const visitors: TestVisitor[] = [];

const serve = async (...settings: Parameters<typeof runServer>) => {
  const server = await runServer(...settings);
  servers.push(server);
  return server;
};
const come = (...who: Parameters<typeof visit>) => {
  const visitor = visit(...who);
  visitors.push(visitor);
  return visitor;
};

afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

describe('a room', () => {
  it('shares a document between all in it', async () => {
    const { port, reports } = await serve();
    const room = await createRoom(port);
    const leader = await come(port, room.id, { participant: room.participant, grant: room.leader }).entered();
    const guest = await come(port, room.id).entered();
    leader.text.insert(0, 'kind: Gateway\n');
    await until('the guest has it', () => guest.text.toString() === 'kind: Gateway\n');
    guest.text.insert(0, '# mine\n');
    await until('the leader has it', () => leader.text.toString().startsWith('# mine'));
    expect(leader.role).toBe('lead');
    expect(guest.role).toBe('edit');
    expect(reports).toEqual([]);
  });
});
