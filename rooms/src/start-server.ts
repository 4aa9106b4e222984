import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Extension, Hocuspocus } from '@hocuspocus/server';
import { type WebSocket, WebSocketServer } from 'ws';
import { presencePause } from '../../src/room-protocol/limits.ts';
import { CLOSE_CODES } from '../../src/room-protocol/refusals.ts';
import { createAttempts } from './doors/attempts.ts';
import { clientAddress } from './doors/client-address.ts';
import { createGrants } from './doors/grants.ts';
import { isOwnOrigin } from './doors/is-own-origin.ts';
import { createPlaces } from './doors/places.ts';
import { createTurns } from './doors/turns.ts';
import { guardSocket, SOCKET_LIMITS, type SocketLimits } from './frames/socket-guard.ts';
import type { AppFiles } from './http/app-files.ts';
import { handleRequest } from './http/handle-request.ts';
import { createHealth } from './http/health.ts';
import type { ServerLimits } from './limits.ts';
import { admit } from './live/admit.ts';
import type { Bus } from './live/bus.ts';
import { createDocumentKeeper } from './live/document-keeper.ts';
import { createLiveRooms } from './live/live-rooms.ts';
import { obey } from './live/obey.ts';
import { type Arrival, createRoomsHooks } from './live/rooms-hooks.ts';
import { createUsage } from './live/usage.ts';
import type { Visitor } from './live/visitor.ts';
import type { RoomStore } from './store/room-store.ts';

export type ServerSettings = Readonly<{
  host: string;
  /** 0: any that is free. */
  port: number;
  store: RoomStore;
  bus: Bus;
  /** Extensions of Hocuspocus for several instances; empty where there is one. */
  extensions: readonly Extension[];
  app: AppFiles | null;
  origins: readonly string[];
  proxies: number;
  limits: ServerLimits;
  socketLimits?: SocketLimits;
  /** Milliseconds after a change until it is saved. */
  saveAfterMs?: number;
  /** Milliseconds until a save that failed is tried again. */
  retryMs?: number;
  report: (what: string, cause: unknown) => void;
}>;

export type RunningServer = Readonly<{
  port: number;
  /** Saves all, informs all pages, and closes. */
  stop: () => Promise<void>;
}>;

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
/** What is passed on together: shorter than anyone sees, long enough for many who type at once. */
const TOGETHER_MS = 20;
const STOP_MS = 10_000;
const UNREAD_MS = 1_000;
const TRIES_MS = 10 * 60 * 1000;
/** How long an instance leaves it to another to save what that one was sent. */
const HEARD_MS = 10_000;

/** Starts the server: app, rooms and their WebSocket on one port. Rejects where it cannot listen. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { store, bus, limits, report } = settings;
  const now = () => Date.now();
  const grants = createGrants(await store.signingKey(randomBytes(32)));
  const grantMs = limits.days * DAY_MS;
  const health = createHealth(store, bus, report);
  const keeper = createDocumentKeeper({
    store,
    largestDocument: limits.document,
    largestRoom: limits.room,
    onSaved: health.saved,
    retryMs: settings.retryMs ?? 5_000,
  });
  const live = createLiveRooms({ hocuspocus: () => hocuspocus, store, bus, grants, grantMs, now, report });
  const usage = createUsage({ store, live, restMs: limits.days * DAY_MS, now });
  const tries = createAttempts(limits.passwords, TRIES_MS);
  const triesOfRoom = createAttempts(10 * limits.passwords, TRIES_MS);
  const turns = createTurns();
  const door = { store, grants, tries, triesOfRoom, turns, mostParticipants: limits.participants, now };

  const hocuspocus: Hocuspocus<Visitor> = new Hocuspocus<Visitor>({
    quiet: true,
    extensions: [...settings.extensions, keeper.database],
    debounce: settings.saveAfterMs ?? 1_000,
    maxDebounce: 5_000,
    flushDelay: TOGETHER_MS,
    maxUnauthenticatedQueueSize: 1024 * 1024,
    maxUnauthenticatedQueueMessages: 200,
    maxPendingDocuments: 16,
    ...createRoomsHooks({
      admit: (name, token, address) => admit(door, name, token, address),
      obey: (visitor, asked) => obey({ store, bus, end: live.end }, visitor, asked),
      live,
      keeper,
      connectionsOfRoom: limits.connectionsOfRoom,
      markUsed: usage.mark,
      report,
    }),
  });

  const site = {
    api: {
      store,
      grants,
      grantMs,
      creations: createAttempts(limits.roomsPerHour, HOUR_MS),
      offered: { days: limits.days, largest: limits.document },
      end: live.end,
      now,
    },
    health,
    app: settings.app,
    origins: settings.origins,
    proxies: settings.proxies,
    report,
  };
  const http = createServer((request, response) => void handleRequest(site, request, response));
  // A page answers the first step of a sync with the whole document in one frame.
  const largestFrame = limits.document + 64 * 1024;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });
  const places = createPlaces(limits.connections, limits.connectionsOfAddress);

  http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const address = clientAddress(request, settings.proxies);
    // Unheard, an error of a connection that breaks here would end the process.
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?', 1)[0] !== '/rooms/ws') turnAway(socket, '404 Not Found');
    else if (!isOwnOrigin(request, settings.origins)) turnAway(socket, '403 Forbidden');
    else {
      const leave = places.take(address);
      if (!leave) turnAway(socket, '503 Service Unavailable');
      else {
        socket.once('close', leave);
        sockets.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, { address }));
      }
    }
  });

  function welcome(webSocket: WebSocket, arrival: Arrival) {
    const client = hocuspocus.handleConnection(
      webSocket,
      // What the browser sends with it concerns no one: the address is in the context.
      new Request('http://localhost/rooms/ws'),
      arrival as unknown as Visitor,
    );
    const guard = guardSocket({
      socket: webSocket,
      largest: largestFrame,
      limits: settings.socketLimits ?? SOCKET_LIMITS,
      presencePause: (address) =>
        presencePause(
          hocuspocus.documents.get(address.split('\0', 1)[0] ?? '')?.awareness.getStates().size ?? 1,
        ),
      pass: (data) => client.handleMessage(data),
    });
    webSocket.binaryType = 'nodebuffer';
    webSocket.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Buffer) guard.receive(new Uint8Array(data));
      else webSocket.close(CLOSE_CODES.damaged, 'damaged');
    });
    webSocket.on('close', (code, reason) => {
      guard.stop();
      client.handleClose({ code, reason: reason.toString() });
    });
    // An oversized or malformed frame: `ws` closes the connection, and says so here.
    webSocket.on('error', () => guard.stop());
  }

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(settings.port, settings.host, () => {
      http.off('error', reject);
      resolve();
    });
  });
  const sweep = setInterval(() => {
    usage.sweep().catch((cause: unknown) => report('Rooms at rest could not be deleted', cause));
  }, HOUR_MS);
  sweep.unref();
  // What a page does not read piles up here, as long as the others go on.
  const unread = setInterval(() => {
    for (const webSocket of sockets.clients)
      if (webSocket.bufferedAmount > 2 * largestFrame) webSocket.terminate();
  }, UNREAD_MS);
  unread.unref();
  const saveHeard = setInterval(() => {
    for (const document of hocuspocus.documents.values()) void keeper.saveHeard(document);
  }, HEARD_MS);
  saveHeard.unref();

  async function stop() {
    clearInterval(sweep);
    clearInterval(saveHeard);
    clearInterval(unread);
    health.stopping();
    live.stopping();
    hocuspocus.flushPendingStores();
    for (const webSocket of sockets.clients) webSocket.close(CLOSE_CODES.restart, 'stopping');
    http.close();
    const until = performance.now() + STOP_MS;
    while (hocuspocus.getDocumentsCount() > 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    if (hocuspocus.getDocumentsCount() > 0)
      report('The server stops', new Error(`${hocuspocus.getDocumentsCount()} documents may not be saved.`));
    for (const webSocket of sockets.clients) webSocket.terminate();
    http.closeAllConnections();
    await hocuspocus.hooks('onDestroy', { instance: hocuspocus as Hocuspocus });
    bus.close();
    await store.close();
  }

  return { port: (http.address() as AddressInfo).port, stop };
}

function turnAway(socket: Socket, status: string) {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
