import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppFolder } from '../../../scripts/app-folder.ts';
import type { Invitation } from './invitation.ts';
import { refusalOf, type Doors } from './refusal.ts';

export type LocalServer = Readonly<{ port: number; close: () => Promise<void> }>;

type Setup = Readonly<{
  app: AppFolder;
  /** Answers requests below `/api/`. */
  api: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  /** What the browser is started with. */
  invitation: Invitation;
  doors: Doors;
  /** The interface to listen on. */
  host: string;
  /** Which ports to try, in this order; 0 for any that is free. */
  ports: readonly number[];
}>;

/**
 * Serves the built app and an interface beside it.
 *
 * @throws what the system says where none of the ports can be had
 */
export async function startServer({ app, api, invitation, doors, host, ports }: Setup): Promise<LocalServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      console.error('gatehouse: A request could not be answered:', cause);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(request.headers, doors);
    if (refusal) return sendText(response, refusal.status, refusal.reason);
    const url = pathOf(request.url ?? '/');
    if (!url) return sendText(response, 400, 'That is no address.');
    if (url.pathname.startsWith('/api/')) return api(request, response, url);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET is answered here.');
    const to = invitation.follow(url.pathname);
    if (to !== null) {
      response.writeHead(302, {
        Location: to,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      });
      return void response.end();
    }
    const file = app(url.pathname);
    if (!file) return sendText(response, 404, 'There is no such page.');
    response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };

  await listen(server, host, ports);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, [port = 0, ...others]: readonly number[]): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (cause) {
    const isTaken =
      cause instanceof Error && 'code' in cause && /^(EADDRINUSE|EACCES)$/.test(String(cause.code));
    if (!isTaken || others.length === 0) throw cause;
    await listen(server, host, others);
  }
}

function sendText(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(`${text}\n`);
}

/** The address of a request; what is no path of this server leads nowhere. */
function pathOf(target: string): URL | null {
  if (!target.startsWith('/')) return null;
  const text = `http://localhost${target.replace(/^\/+/, '/')}`;
  return URL.canParse(text) ? new URL(text) : null;
}
