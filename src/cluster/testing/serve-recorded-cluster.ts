import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import type { RecordedCluster, ServerRequest } from './recorded-cluster.ts';
import type { ServerAnswer } from './recorded-answers.ts';
import { webSocketLine } from './web-socket-line.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

type Serving = Readonly<{
  cluster: RecordedCluster;
  /** The folder with the built app, which is served at the same origin; none for the API alone. */
  app?: string;
  /** `/k-…/` */
  prefix: string;
  /** A free one unless it is given. */
  port?: number;
}>;

/**
 * Serves a recorded cluster on loopback as `kubectl proxy` does: the API under the prefix, with watches over WebSocket, and the
 * app at `/`.
 */
export async function serveRecordedCluster({ cluster, app, prefix, port = 0 }: Serving) {
  const requestOf = (message: IncomingMessage, body: string): ServerRequest | null => {
    const url = new URL(message.url ?? '/', 'http://127.0.0.1');
    if (!url.pathname.startsWith(prefix)) return null;
    const headers = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
    );
    const path = url.pathname.slice(prefix.length);
    return { method: message.method ?? 'GET', path, query: url.searchParams, headers, body };
  };
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const request = requestOf(message, Buffer.concat(chunks).toString('utf8'));
      const { status, headers, body } = request ? cluster.ask(request) : file(app, message.url ?? '/');
      response.writeHead(status, headers).end(body);
    });
  });
  server.on('upgrade', (message, socket) => {
    const request = requestOf(message, '');
    const key = message.headers['sec-websocket-key'];
    // An API server refuses what does not say where it comes from.
    if (!request || key === undefined || message.headers.origin === undefined)
      return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    // What is refused, is so before the handshake.
    const early: (() => void)[] = [];
    let line: ReturnType<typeof webSocketLine> | null = null;
    const deliver = (run: () => void) => (line ? run() : early.push(run));
    const watch = cluster.watch(request, {
      send: (text) => deliver(() => line?.send(text)),
      end: (code) => deliver(() => line?.end(code)),
    });
    if ('status' in watch) return socket.end(`HTTP/1.1 ${watch.status} Refused\r\nConnection: close\r\n\r\n`);
    line = webSocketLine(socket, key, watch.close);
    for (const run of early) run();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    /** The address of the API. */
    base: `${origin}${prefix}`,
    close: () =>
      new Promise<void>((resolve) => {
        cluster.endWatches();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type FileAnswer = Omit<ServerAnswer, 'body'> & Readonly<{ body: string | Buffer }>;

/** A file of the app. As `kubectl proxy` has it, what is not there is 404: there is no page for all paths. */
function file(app: string | undefined, url: string): FileAnswer {
  const missing = { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' };
  if (app === undefined) return missing;
  const { pathname } = new URL(url, 'http://127.0.0.1');
  const path = join(app, normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
  if (
    !path.startsWith(app.endsWith(sep) ? app : `${app}${sep}`) ||
    !existsSync(path) ||
    !statSync(path).isFile()
  )
    return missing;
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type }, body: readFileSync(path) };
}
