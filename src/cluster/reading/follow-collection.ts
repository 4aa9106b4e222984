import type { ClusterClock, ScopeState, SocketConstructor } from '../cluster-types.ts';
import type { Api } from '../requests/api.ts';
import { failureOf, type Failure } from '../requests/failure.ts';
import { collectionPath, permissionFor } from '../requests/paths.ts';
import { backOff } from './back-off.ts';
import type { Collection } from './collection.ts';
import { listObjects } from './list-objects.ts';
import type { CollectionObjects } from './object-store.ts';
import { createPause } from './pause.ts';
import type { Places } from './places.ts';
import { watchCollection, type WatchEnd } from './watch-collection.ts';

export type Following = Readonly<{
  api: Api;
  WebSocket: SocketConstructor;
  clock: ClusterClock;
  collection: Collection;
  objects: CollectionObjects;
  /** Lists take their turns, so that connections are left for what the user asks. */
  inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Browsers have a limit to the sockets that are open at once. */
  sockets: Places;
  onState: (state: ScopeState) => void;
  onWarnings: (warnings: readonly string[]) => void;
  /** What concerns more than this collection: the kind is not served, no one is logged in, or nothing answers. */
  onFailure: (failure: Failure) => void;
  /** Whether it is of no use to go on by itself. */
  isEnded: () => boolean;
}>;

export type Follower = Readonly<{
  /** Goes on at once where it waits; a watch that was silent for long is opened anew. */
  retry: () => void;
  stop: () => void;
}>;

/** Permissions may change, which nothing says: what is not allowed is asked for again after five minutes. */
const NOT_ALLOWED = 300_000;

/** Bookmarks come about once a minute: what was silent for longer may be dead. */
const SILENT = 70_000;

/** The most that a watch which ended as it was due waits for the next, so that not all come at once. */
const SPREAD = 1000;

/** How often a collection is read for which there is no socket. */
const NO_PLACE = 30_000;
const MANY =
  'So many kinds and namespaces cannot all be watched at once: changes are read every half minute.';
type NoPlace = Readonly<{ end: 'no-place'; words: string; version: string }>;

/** Keeps the objects of a collection as they are in the cluster: lists, watches, and catches up after what went wrong. */
export function followCollection(following: Following): Follower {
  const { api, clock, collection, objects } = following;
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = createPause(clock, signal);
  let watching: AbortController | null = null;
  let heard = clock.now();
  let sendsBookmarks = false;
  let state: ScopeState = { state: 'loading' };

  const become = (next: ScopeState) => {
    state = next;
    if (!signal.aborted) following.onState(next);
  };
  /** What was read stays, and is marked as old from the moment when it was last known to be right. */
  const fallBehind = (reason: string, { isJustRead = false, lastRight = clock.now() } = {}) => {
    const known = state.state === 'stale' ? state.since : null;
    const since = isJustRead || state.state === 'live' ? lastRight : known;
    become({ state: 'stale', since, reason });
  };
  const wait = (milliseconds: number) => pause.wait(following.isEnded() ? Infinity : milliseconds);

  async function run() {
    let version: string | null = null;
    let failures = 0;
    while (!signal.aborted) {
      const isRead = version === null;
      if (version === null) {
        const listed = await following.inTurn(() => listObjects(api, collection, signal));
        if (signal.aborted) return;
        if (!listed.ok) {
          failures += 1;
          await afterFailure(listed.failure, failures);
          continue;
        }
        objects.replace(listed.items);
        following.onWarnings(listed.warnings);
        version = listed.resourceVersion;
      }
      const ended = await watch(version);
      switch (ended.end) {
        case 'stopped':
          if (signal.aborted) return;
          version = ended.version;
          break;
        case 'finished':
          version = ended.version;
          failures = 0;
          await wait(clock.random() * SPREAD);
          break;
        case 'expired':
          // Nothing is wrong: too much happened meanwhile to catch up with.
          version = null;
          fallBehind(ended.words);
          await wait(clock.random() * SPREAD);
          break;
        case 'silent':
        case 'lost':
          version = ended.version;
          failures = 1;
          fallBehind(ended.words, ended.end === 'silent' ? { lastRight: heard } : {});
          await wait(backOff(failures, clock.random()));
          break;
        case 'no-place':
          version = null;
          fallBehind(ended.words, { isJustRead: isRead });
          await wait(NO_PLACE);
          break;
        case 'never-opened':
        case 'failed': {
          version = null;
          failures += 1;
          const reason = ended.end === 'failed' ? ended.words : await whyNotOpened(ended);
          fallBehind(reason, { isJustRead: isRead });
          await wait(backOff(failures, clock.random()));
        }
      }
    }
  }

  async function watch(version: string): Promise<WatchEnd | NoPlace> {
    if (!following.sockets.take()) return { end: 'no-place', words: MANY, version };
    try {
      return await watchOverSocket(version);
    } finally {
      following.sockets.give();
    }
  }

  async function watchOverSocket(version: string): Promise<WatchEnd> {
    watching = new AbortController();
    const stopWatch = () => watching?.abort();
    signal.addEventListener('abort', stopWatch);
    const ended = await watchCollection({
      ...following,
      version,
      signal: watching.signal,
      onOpen: () => {
        heard = clock.now();
        become({ state: 'live' });
      },
      sendsBookmarks,
      onHeard: () => {
        heard = clock.now();
      },
      onEvent: (event) => objects.take(event),
    });
    sendsBookmarks = ended.sendsBookmarks;
    signal.removeEventListener('abort', stopWatch);
    watching = null;
    return ended;
  }

  async function afterFailure(failure: Failure, failures: number) {
    switch (failure.why) {
      case 'forbidden': {
        objects.clear();
        const permission = permissionFor('list', collection.resource, collection.namespace);
        become({ state: 'not-allowed', permission, words: failure.words });
        return wait(NOT_ALLOWED);
      }
      case 'expired':
        // A page that came too late: from the beginning.
        return wait(failures === 1 ? 0 : backOff(failures, clock.random()));
      case 'unauthorized':
      case 'not-served':
        fallBehind(failure.words);
        following.onFailure(failure);
        return wait(backOff(failures, clock.random()));
      case 'not-found':
      case 'unreachable': {
        fallBehind(failure.words);
        const asked = failure.why === 'unreachable' ? failure.retryAfter : null;
        return wait(backOff(failures, clock.random(), asked));
      }
    }
  }

  /** A socket that is refused says nothing; the same question without one does. */
  async function whyNotOpened({ words, version }: WatchEnd): Promise<string> {
    const { resource, namespace, selector } = collection;
    const path = collectionPath(resource, namespace);
    const query = { watch: '1', timeoutSeconds: '1', resourceVersion: version, ...selector };
    const answer = await following.inTurn(() => api.ask({ path, query, signal }));
    // What a watch sends is many objects, or none.
    if (answer.answered && answer.status === 200) return `${words} Changes are read every half minute.`;
    const failure = failureOf(answer, permissionFor('watch', resource, namespace));
    if (failure?.why === 'unreachable') following.onFailure(failure);
    return failure?.words ?? words;
  }

  void run();
  return {
    retry() {
      pause.wake();
      if (watching && clock.now() - heard > SILENT) watching.abort();
    },
    stop() {
      stopping.abort();
    },
  };
}
