import type { Kind } from '../core/kinds/define-kind.ts';
import type { Channel, Release } from '../core/model/installed-crds.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { JsonObject } from '../core/yaml/json.ts';

/** What a connection needs of the world around it, so that it works in a page, in a worker and in Node. */
export type ClusterSetup = Readonly<{
  /** The address under which the API is, with the proxy's prefix: `http://127.0.0.1:8001/k-…/`. */
  base: string;
  fetch: typeof fetch;
  WebSocket: SocketConstructor;
  /** Only these namespaces; none for all that there are. */
  namespaces?: readonly string[];
  /** Where to look when it is not allowed to look at all namespaces: that of the context. */
  fallbackNamespaces?: readonly string[];
  /** Only these of the kinds that Gatehouse knows; all of them otherwise. */
  kinds?: readonly Kind[];
  /** Whether Secrets are read at all; otherwise they are `left-out`. */
  secrets?: boolean;
  /** Nothing is written, nor asked for by dry runs: the proxy lets through neither. */
  readOnly?: boolean;
  /** Time and chance; those of the platform unless a test brings others. */
  clock?: ClusterClock;
}>;

/**
 * The part of `WebSocket` that is used: the browser's, Node's and that of a test fit. API servers refuse a socket without an
 * `Origin`, which browsers send by themselves; in Node it has to be among the headers: `new WebSocket(url, { headers: { Origin } })`.
 */
export type Socket = {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: never) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
  close: (code?: number) => void;
};
export type SocketConstructor = new (url: string) => Socket;

export type ClusterClock = Readonly<{
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 up to 1, for the jitter of what is tried again. */
  random: () => number;
  /** Calls back after so many milliseconds; what it returns takes that back. */
  after: (milliseconds: number, run: () => void) => () => void;
  /** Calls back with the next frame: all that arrives before is one update. */
  nextFrame: (run: () => void) => () => void;
}>;

/** An object as the API server keeps it: plain JSON with apiVersion and kind, without `metadata.managedFields`. */
export type ClusterObject = JsonObject;

/** A kind that Gatehouse knows and the cluster serves, in the version that is read. */
export type ServedKind = Readonly<{
  kind: Kind;
  version: string;
  /** All versions that are served, the server's preferred one first. */
  versions: readonly string[];
  /** What the kind can do, not what the user may. */
  verbs: readonly string[];
}>;

/** What one is not allowed to do, as RBAC would grant it. */
export type MissingPermission = Readonly<{
  verb: string;
  /** `""` for the core group. */
  group: string;
  /** The plural; `httproutes/status` for a subresource. */
  resource: string;
  /** Null for all namespaces, and for what has none. */
  namespace: string | null;
}>;

/** How far the objects of one kind are known, in one namespace or (null) in all of them. */
export type Scope = Readonly<{
  kind: ServedKind;
  namespace: string | null;
  state: ScopeState;
}>;

export type ScopeState =
  | Readonly<{ state: 'loading' }>
  /** All changes arrive. */
  | Readonly<{ state: 'live' }>
  /** The objects are those of `since`, in milliseconds (null: none were read yet); it is tried to catch up. */
  | Readonly<{ state: 'stale'; since: number | null; reason: string }>
  /** What is there is not known. `words` is a sentence that names the permission. */
  | Readonly<{ state: 'not-allowed'; permission: MissingPermission; words: string }>
  /** Not asked for, and why in a sentence: Secrets, CRDs. */
  | Readonly<{ state: 'left-out'; reason: string }>;

/** Which Gateway API is installed. */
export type InstalledGatewayApi =
  | Readonly<{
      state: 'known';
      /** As the CRDs say it: `v1.6.1`. */
      bundleVersion: string;
      channel: Channel;
      /** The release of those that are known here, where it is one. */
      release: Release | null;
    }>
  /** Its CRDs are served, and not readable. */
  | Readonly<{ state: 'not-known'; reason: string }>
  | Readonly<{ state: 'absent' }>;

/** The connection as a whole. */
export type ConnectionState =
  | Readonly<{ state: 'connecting' }>
  | Readonly<{ state: 'connected' }>
  /** Nothing answers since then (milliseconds); it is tried again by itself. */
  | Readonly<{ state: 'reconnecting'; since: number; reason: string }>
  /** It is of no use to try again: credentials that ran out, a prefix that nothing is under, `close()`. */
  | Readonly<{ state: 'ended'; reason: string }>;

/** All that is known of a cluster; a value that does not change. */
export type ClusterView = Readonly<{
  connection: ConnectionState;
  /** `v1.36.3`; null until it is read. */
  serverVersion: string | null;
  /** What Gatehouse knows and the cluster serves, in the order of the palette. */
  kinds: readonly ServedKind[];
  gatewayApi: InstalledGatewayApi | null;
  scopes: readonly Scope[];
  objects: ReadonlyMap<ResourceKey, ClusterObject>;
  /** What the API server said in `Warning` headers while it was read; each once. */
  warnings: readonly string[];
}>;

/** What changed since the last update. */
export type ClusterDelta = Readonly<{
  /** The objects that came, changed or (null) went. One that was made anew under its name is a change. */
  objects: ReadonlyMap<ResourceKey, ClusterObject | null>;
  /** Whether anything but objects changed. */
  others: boolean;
}>;

export type ClusterListener = (view: ClusterView, delta: ClusterDelta) => void;

export type ApplyOptions = Readonly<{
  /** Asks what would happen; nothing is kept. */
  dryRun: boolean;
  /** Takes over fields that others manage; only after they were shown. */
  force?: boolean;
  /** The name as which fields are owned: `gatehouse` unless it is given. */
  manager?: string;
  /**
   * The object as it was when what would be written was shown; null where there was none. Where it is another by now, nothing is
   * sent. What only its status says does not count.
   */
  expected?: ClusterObject | null;
}>;

/** Fields that others manage. */
export type FieldConflict = Readonly<{
  manager: string;
  /** How the manager wrote them where it is said: `gateway.networking.k8s.io/v1`, `Update`. */
  using: string | null;
  /** As the server writes them: `.spec.listeners[name="http"].port`. */
  fields: readonly string[];
}>;

/** One fault of what was sent. */
export type RefusalCause = Readonly<{
  /** `spec.rules[0]`; null where none is named. */
  field: string | null;
  message: string;
  reason: string | null;
}>;

type Answered = Readonly<{
  /** What the API server said in `Warning` headers. */
  warnings: readonly string[];
}>;

/** What became of an object that was applied; by a dry run: what would become of it. */
export type ApplyResult = Answered &
  (
    | Readonly<{ outcome: 'created'; after: ClusterObject }>
    /** `before` is null where one may write the object and not read it. Compare `before` with `after`: both have the defaults. */
    | Readonly<{ outcome: 'changed'; before: ClusterObject | null; after: ClusterObject }>
    | Readonly<{ outcome: 'unchanged'; after: ClusterObject }>
    /** Nothing was written: others manage these fields. */
    | Readonly<{ outcome: 'conflict'; message: string; conflicts: readonly FieldConflict[] }>
    /** Nothing was written: it is another since it was read, or was made meanwhile. */
    | Readonly<{ outcome: 'changed-meanwhile'; message: string }>
    /** The user's mistake, or a policy. */
    | Readonly<{ outcome: 'refused'; message: string; causes: readonly RefusalCause[] }>
    | Readonly<{ outcome: 'forbidden'; message: string; permission: MissingPermission | null }>
    /** What it needs is not there: its namespace, or its kind. */
    | Readonly<{ outcome: 'gone'; message: string }>
    /** It was not sent: the connection is read-only. */
    | Readonly<{ outcome: 'read-only'; message: string }>
    /** Whether it was written is not known. */
    | Readonly<{ outcome: 'unreachable'; message: string }>
  );

/** An answer to a question about one object. */
export type Answer<T> =
  | Readonly<{ state: 'known'; value: T }>
  | Readonly<{ state: 'not-allowed'; permission: MissingPermission | null; words: string }>
  /** There is no such object (any more). */
  | Readonly<{ state: 'gone'; words: string }>
  | Readonly<{ state: 'unreachable'; words: string }>;

/** An event about an object, the newest last. */
export type ClusterEvent = Readonly<{
  type: string;
  reason: string;
  message: string;
  /** Who reported it: `gateway-controller`. */
  from: string;
  count: number;
  /** As the server writes it: `2026-11-29T00:00:00Z`; null where it does not say. */
  first: string | null;
  last: string | null;
}>;

/** Who wrote which fields of an object. */
export type FieldOwner = Readonly<{
  manager: string;
  operation: string;
  subresource: string | null;
  apiVersion: string;
  time: string | null;
  /** `.spec.listeners[name="http"].port`, as conflicts name them. */
  fields: readonly string[];
}>;

/** A connection to a cluster. It begins to read when it is made, and stops with `close`. */
export type ClusterConnection = Readonly<{
  view: () => ClusterView;
  /** Calls back at most once per frame. What it returns takes the listener off. */
  listen: (listener: ClusterListener) => () => void;
  /** Applies a whole manifest server-side; what the server owns is left out. Never throws. */
  apply: (object: JsonObject, options: ApplyOptions) => Promise<ApplyResult>;
  /** The events about an object of the cluster. */
  events: (object: ClusterObject) => Promise<Answer<readonly ClusterEvent[]>>;
  /** Who wrote which fields, asked of the server: the objects of the view do not have it. */
  managedFields: (object: JsonObject) => Promise<Answer<readonly FieldOwner[]>>;
  /** Reads again all that is stale, now: for a button, and for when the page is shown again. */
  retry: () => void;
  close: () => void;
}>;

/** Makes a connection. */
export type Connect = (setup: ClusterSetup) => ClusterConnection;
