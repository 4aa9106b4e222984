import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

export type Balancer = Readonly<{ port: number; close: () => void }>;

/** Leads each connection to the next of the ports; where no one listens any more, to the one after it. */
export async function balance(ports: readonly number[]): Promise<Balancer> {
  let next = 0;
  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    const lead = (tries: number) => {
      if (tries === 0) {
        client.destroy();
        return;
      }
      const instance = connect(ports[next++ % ports.length]!, '127.0.0.1');
      instance.once('error', () => lead(tries - 1));
      instance.once('connect', () => {
        instance.removeAllListeners('error');
        instance.on('error', () => client.destroy());
        instance.on('close', () => client.destroy());
        client.on('close', () => instance.destroy());
        client.pipe(instance).pipe(client);
      });
    };
    lead(ports.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
