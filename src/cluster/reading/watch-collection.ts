import type { Json, JsonObject } from '../../core/yaml/json.ts';
import type { ClusterClock, Socket, SocketConstructor } from '../cluster-types.ts';
import { fields, text } from '../json-fields.ts';
import type { Api } from '../requests/api.ts';
import { collectionPath } from '../requests/paths.ts';
import type { Collection } from './collection.ts';
import { versionOf } from './object-of.ts';

/** What a watch says of an object. */
export type ObjectEvent = Readonly<{ type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: JsonObject }>;

/** How a watch ended, and the version from which the next one goes on. */
export type WatchEnd = Readonly<{
  /** Whether bookmarks came, in this watch or before. */
  sendsBookmarks: boolean;
  /**
   * `finished`: its time was over. `expired`: the version is too old, list again. `failed`: the server said so in an event.
   * `lost`: the line broke, or was dead. `silent`: not even bookmarks came any more. `never-opened`: refused, or no way
   * through; a socket does not say which.
   */
  end: 'finished' | 'expired' | 'failed' | 'lost' | 'silent' | 'never-opened' | 'stopped';
  words: string;
  version: string;
}>;

type Watch = Readonly<{
  api: Api;
  WebSocket: SocketConstructor;
  clock: ClusterClock;
  collection: Collection;
  /** The version from which it begins. */
  version: string;
  signal: AbortSignal;
  onEvent: (event: ObjectEvent) => void;
  onOpen: () => void;
  /** Anything came, bookmarks too. */
  onHeard: () => void;
  /** Whether the server is known to send bookmarks: then silence means something. */
  sendsBookmarks: boolean;
}>;

/** The server ends a watch after these seconds, and up to a quarter more by chance, so that not all end at once. */
const SECONDS = 240;

/** What is later than that is a dead line: nothing arrives on it, not even its end. */
const GRACE = 10_000;

/** Bookmarks come about once a minute. Where two are missing the line is dead, though nothing says so. */
const SILENCE = 150_000;

/** The close code of an end as it is due. */
const NORMAL = 1000;

/** Follows a collection over one WebSocket, until it ends one way or another. */
export function watchCollection(watch: Watch): Promise<WatchEnd> {
  const { api, clock, collection, signal } = watch;
  const seconds = Math.round(SECONDS * (1 + clock.random() / 4));
  let { version } = watch;
  return new Promise((resolve) => {
    let isOpen = false;
    let { sendsBookmarks } = watch;
    let heard = clock.now();
    let stopListening = () => {};
    let socket: Socket | null = null;
    const finish = (end: WatchEnd['end'], words: string) => {
      signal.removeEventListener('abort', stop);
      stopWaiting();
      stopListening();
      if (socket) {
        socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null;
        socket.close();
      }
      resolve({ end, words, version, sendsBookmarks });
    };
    const stop = () => finish('stopped', '');
    const stopWaiting = clock.after(seconds * 1000 + GRACE, () =>
      finish(isOpen ? 'lost' : 'never-opened', 'Nothing came for minutes.'),
    );
    const listen = (milliseconds: number) => {
      stopListening = clock.after(milliseconds, () => {
        const left = heard + SILENCE - clock.now();
        if (left > 0 || !sendsBookmarks) listen(left > 0 ? left : SILENCE);
        else finish('silent', 'Nothing came for minutes.');
      });
    };
    const address = api.socketAddress(collectionPath(collection.resource, collection.namespace), {
      watch: '1',
      resourceVersion: version,
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(seconds),
      ...collection.selector,
    });
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    socket = new watch.WebSocket(address);
    socket.onopen = () => {
      isOpen = true;
      heard = clock.now();
      listen(SILENCE);
      watch.onOpen();
    };
    // Of a socket that is refused, some say no more than that there was an error.
    socket.onerror = () => {
      if (!isOpen) finish('never-opened', 'The watch could not be opened.');
    };
    socket.onclose = ({ code }) => {
      if (!isOpen) finish('never-opened', 'The watch could not be opened.');
      else if (code === NORMAL) finish('finished', '');
      else finish('lost', 'The connection broke.');
    };
    socket.onmessage = ({ data }) => {
      heard = clock.now();
      watch.onHeard();
      for (const line of String(data).split('\n')) {
        if (line === '') continue;
        const event = readEvent(line);
        // Going on from the version before it would bring the same message again.
        if (event === null) return finish('failed', 'A message could not be read.');
        const object = fields(event['object']);
        switch (event['type']) {
          case 'ADDED':
          case 'MODIFIED':
          case 'DELETED':
            watch.onEvent({ type: event['type'], object });
            break;
          case 'BOOKMARK':
            sendsBookmarks = true;
            break;
          default:
            // The refusal of a watch comes as an event, after the answer was begun as 200.
            return finish(object['code'] === 410 ? 'expired' : 'failed', text(object['message']));
        }
        version = versionOf(object) || version;
      }
    };
  });
}

function readEvent(line: string): JsonObject | null {
  try {
    return fields(JSON.parse(line) as Json);
  } catch {
    return null;
  }
}
