import { afterEach } from 'vitest';
import { runServer, type TestServer } from './run-server.ts';
import { createRoom, type TestVisitor, visit } from './visitor.ts';

/** Servers and visitors that are gone after each test. */
export function withRooms() {
  const servers = new Set<TestServer>();
  const visitors = new Set<TestVisitor>();

  afterEach(async () => {
    for (const visitor of visitors) visitor.leave();
    visitors.clear();
    await Promise.all([...servers].map((server) => server.stop()));
    servers.clear();
  });

  const come = (...who: Parameters<typeof visit>) => {
    const visitor = visit(...who);
    visitors.add(visitor);
    return visitor;
  };

  const serve = async (...settings: Parameters<typeof runServer>) => {
    const server = await runServer(...settings);
    servers.add(server);
    return server;
  };

  return {
    serve,
    come,
    /** A server with a room and its leader in it. */
    async open(settings: Parameters<typeof runServer>[0] = {}, room: object = { everybody: 'edit' }) {
      const server = await serve(settings);
      const { id, participant, leader: grant } = await createRoom(server.port, room);
      const leader = await come(server.port, id, { participant, grant }).entered();
      return { server, ...server, id, leader, grant, guest: (join = {}) => come(server.port, id, join) };
    },
    /** Stops a server before the test is over. */
    async stop(server: TestServer) {
      servers.delete(server);
      await server.stop();
    },
  };
}
