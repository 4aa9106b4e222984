import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInvitation } from '../serve/invitation.ts';

/**
 * Opens an address by way of another one that leads to it once: how a browser is started can be read by all who are logged in
 * to the machine.
 *
 * @param open opens an address in the browser of the user
 */
export async function openByInvitation(address: string, open: (address: string) => void): Promise<void> {
  const invitation = createInvitation(address);
  const server = createServer((request, response) => {
    const to = invitation.follow(request.url ?? '');
    if (to === null) return response.writeHead(404).end();
    response
      .writeHead(302, { Location: to, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
      .end();
    return server.close();
  });
  // Nothing waits for a browser that does not come.
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  open(`http://127.0.0.1:${(server.address() as AddressInfo).port}${invitation.path}`);
}
