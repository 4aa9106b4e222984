import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress } from '../doors/client-address.ts';
import { isOwnOrigin } from '../doors/is-own-origin.ts';
import { answer, refuse } from './answer.ts';
import type { AppFiles } from './app-files.ts';
import type { Health } from './health.ts';
import { answerRooms, type RoomsApi } from './rooms-api.ts';

export type Site = Readonly<{
  api: RoomsApi;
  health: Health;
  /** Null where no app is served. */
  app: AppFiles | null;
  origins: readonly string[];
  proxies: number;
  report: (what: string, cause: unknown) => void;
}>;

/** Answers a request: health, rooms, else a file of the app. What goes wrong is reported, and answered with 500. */
export async function handleRequest(site: Site, request: IncomingMessage, response: ServerResponse) {
  try {
    await answerRequest(site, request, response);
  } catch (cause) {
    site.report(`${request.method} ${pathOf(request)} could not be answered`, cause);
    if (!response.headersSent)
      refuse(response, 500, 'store-failed', 'The server could not do it. Try again.');
    else response.destroy();
  }
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split(/[?#]/, 1)[0] ?? '/';

async function answerRequest(site: Site, request: IncomingMessage, response: ServerResponse) {
  const path = pathOf(request);
  if (path === '/healthz') {
    answer(response, 200, { alive: true });
  } else if (path === '/readyz') {
    const problems = await site.health.problems();
    answer(response, problems.length === 0 ? 200 : 503, { ready: problems.length === 0, problems });
  } else if (path === '/rooms' || path.startsWith('/rooms/')) {
    if (!isOwnOrigin(request, site.origins))
      refuse(response, 403, 'wrong-origin', 'Rooms are for pages of this server.');
    else await answerRooms(site.api, request, response, path, clientAddress(request, site.proxies));
  } else {
    await sendFile(site, request, response, path);
  }
}

async function sendFile({ app }: Site, request: IncomingMessage, response: ServerResponse, path: string) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const acceptsGzip = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const file = await app?.(path, acceptsGzip);
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
    return;
  }
  response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}
