import { kinds as knownKinds } from '../core/kinds/registry.ts';
import type {
  ClusterListener,
  ClusterView,
  Connect,
  ConnectionState,
  InstalledGatewayApi,
} from './cluster-types.ts';
import { text } from './json-fields.ts';
import { platformClock } from './platform-clock.ts';
import { createAsking } from './asking/asking.ts';
import { backOff } from './reading/back-off.ts';
import { readDiscovery, servedKinds, type Discovery, type ReadKind } from './reading/discovery.ts';
import { followCollections } from './reading/followed-collections.ts';
import { readGatewayApi } from './reading/gateway-api.ts';
import { limited } from './reading/limited.ts';
import { createObjectStore } from './reading/object-store.ts';
import { createPause } from './reading/pause.ts';
import { createPlaces } from './reading/places.ts';
import { createApi } from './requests/api.ts';
import { failureOf, type Failure } from './requests/failure.ts';
import { applyObject } from './writing/apply-object.ts';

/** What is served is asked for again in this time: CRDs come and go. Mostly nothing changed, which costs two short answers. */
const EVERY = 30_000;

/** Of the six connections that a browser opens to one address, over all of its tabs. */
const LISTS_AT_ONCE = 3;

/** Firefox has the lowest limit to sockets, over all tabs: 200. */
const SOCKETS = 150;

/**
 * Connects to a cluster: reads what it serves, follows the objects of all kinds that Gatehouse knows, and applies what it is
 * given. It goes on by itself after whatever goes wrong, and says what it does not know.
 */
export const connect: Connect = (setup) => {
  const {
    namespaces = [],
    fallbackNamespaces = [],
    kinds: wanted = knownKinds,
    clock = platformClock,
  } = setup;
  const api = createApi(setup.base, setup.fetch, clock);
  const closing = new AbortController();
  const pause = createPause(clock, closing.signal);
  const listeners = new Set<ClusterListener>();

  let connection: ConnectionState = { state: 'connecting' };
  let serverVersion: string | null = null;
  let discovery: Discovery | null = null;
  let kinds: readonly ReadKind[] = [];
  let gatewayApi: InstalledGatewayApi | null = null;
  const warnings = new Set<string>();

  // Whatever changes is published with the next frame, all at once.
  let isDue = false;
  let others = false;
  const touch = () => {
    if (isDue || closing.signal.aborted) return;
    isDue = true;
    clock.nextFrame(publish);
  };
  const touchOthers = () => {
    others = true;
    touch();
  };
  const store = createObjectStore(touch);
  let view: ClusterView = {
    connection,
    serverVersion,
    kinds: [],
    gatewayApi,
    scopes: [],
    objects: store.take().objects,
    warnings: [],
  };
  function publish() {
    isDue = false;
    const { objects, changes } = store.take();
    const delta = { objects: changes, others };
    if (others) {
      view = {
        connection,
        serverVersion,
        kinds: kinds.map(({ served }) => served),
        gatewayApi,
        scopes: collections.scopes(),
        objects,
        warnings: [...warnings],
      };
    } else view = { ...view, objects };
    others = false;
    for (const listener of listeners) listener(view, delta);
  }

  const become = (next: ConnectionState) => {
    if (same(connection, next)) return;
    connection = next;
    touchOthers();
  };
  const takeFailure = (failure: Failure) => {
    if (failure.why === 'unauthorized') become({ state: 'ended', reason: failure.words });
    else become(behind(connection, failure.words, clock.now()));
  };

  const collections = followCollections({
    api,
    WebSocket: setup.WebSocket,
    clock,
    store,
    namespaces,
    fallbackNamespaces,
    secrets: setup.secrets ?? false,
    inTurn: limited(LISTS_AT_ONCE),
    sockets: createPlaces(SOCKETS),
    onScopes: touchOthers,
    onLive() {
      if (connection.state === 'reconnecting') pause.wake();
    },
    onWarnings(said) {
      const before = warnings.size;
      for (const warning of said) warnings.add(warning);
      if (warnings.size > before) touchOthers();
    },
    onFailure(failure) {
      if (failure.why === 'unauthorized') return takeFailure(failure);
      // What is tried again already is not hurried.
      if (connection.state === 'connected') pause.wake();
    },
    isEnded: () => connection.state === 'ended',
  });

  async function readOnce(): Promise<Failure | null> {
    const { signal } = closing;
    const isBack = connection.state !== 'connected';
    if (serverVersion === null || isBack) {
      const answer = await api.ask({ path: 'version', signal });
      const failure = failureOf(answer, { verb: 'get', group: '', resource: 'version', namespace: null });
      if (failure) return failure;
      serverVersion = text((answer.answered ? answer.body : {})?.['gitVersion']);
    }
    const read = await readDiscovery(api, discovery, signal);
    if (!read.ok) return read.failure;
    if (!signal.aborted && read.changed) {
      discovery = keepUnknown(read.discovery, discovery);
      kinds = servedKinds(discovery, wanted);
      collections.follow(kinds);
    }
    if (!signal.aborted && (read.changed || isBack)) {
      gatewayApi = await readGatewayApi(api, kinds, signal);
      touchOthers();
    }
    if (isBack) collections.retry();
    return null;
  }

  async function run() {
    let failures = 0;
    while (!closing.signal.aborted) {
      const failure = await readOnce();
      if (closing.signal.aborted) return;
      if (failure === null) {
        failures = 0;
        become({ state: 'connected' });
        await pause.wait(EVERY);
        continue;
      }
      failures += 1;
      if (failure.why === 'not-served') become({ state: 'ended', reason: NO_PREFIX });
      else takeFailure(failure);
      const asked = failure.why === 'unreachable' ? failure.retryAfter : null;
      await pause.wait(connection.state === 'ended' ? Infinity : backOff(failures, clock.random(), asked));
    }
  }

  void run();
  return {
    view: () => view,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    apply: (object, options) =>
      applyObject(
        { api, clock, readOnly: setup.readOnly ?? false, discovery: () => discovery },
        object,
        options,
      ),
    ...createAsking(api, () => discovery),
    retry() {
      pause.wake();
      collections.retry();
    },
    close() {
      collections.stop();
      closing.abort();
      connection = { state: 'ended', reason: 'The connection was closed.' };
      others = true;
      publish();
      listeners.clear();
    },
  };
};

const NO_PREFIX =
  'The API is not at this address: gatehouse cluster was started anew since. Open the address that it printed last.';

const behind = (connection: ConnectionState, reason: string, now: number): ConnectionState => ({
  state: 'reconnecting',
  since: connection.state === 'reconnecting' ? connection.since : now,
  reason,
});

const same = (a: ConnectionState, b: ConnectionState): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Groups whose own API server does not answer keep what they had. */
function keepUnknown(read: Discovery, before: Discovery | null): Discovery {
  if (read.unknown.size === 0 || !before) return read;
  const kept = before.resources.filter(({ group, version }) => read.unknown.has(`${group}/${version}`));
  return { ...read, resources: [...read.resources, ...kept] };
}
