import * as Y from 'yjs';

/** What tab sync needs of a BroadcastChannel. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/**
 * The messages between tabs. `hello` requests what the sender lacks; `state` has it, and requests what its own
 * sender lacks; `update` is a change.
 */
type Message =
  | Readonly<{ type: 'hello'; vector: Uint8Array }>
  | Readonly<{ type: 'state'; update: Uint8Array; vector: Uint8Array }>
  | Readonly<{ type: 'update'; update: Uint8Array }>;

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  const { type, update, vector } = data as Readonly<Record<string, unknown>>;
  if (type === 'hello') return isBytes(vector);
  return isBytes(update) && (type === 'update' || (type === 'state' && isBytes(vector)));
}

/** The channel of a workspace, or null where the browser has none: then tabs meet in the stored workspace only. */
export function openChannel(workspace: string): Channel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`gatehouse:${workspace}`);
}

/**
 * Keeps a document equal to those of the other tabs on the same channel.
 * @param patience milliseconds to wait for an answer of another tab, which there may not be
 * @param isOthers whether other people made what has this origin: each tab hears of it by itself
 * @returns `met`, which settles when another tab has answered or the wait is over, and what ends it
 */
export function syncTabs(
  doc: Y.Doc,
  channel: Channel | null,
  patience = 150,
  isOthers: (origin: unknown) => boolean = () => false,
) {
  if (!channel) return { met: Promise.resolve(), stop: () => {} };
  const origin = Symbol('another tab');
  const say = (message: Message) => channel.postMessage(message);
  const hello = () => say({ type: 'hello', vector: Y.encodeStateVector(doc) });

  let answered = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const met = new Promise<void>((resolve) => {
    answered = resolve;
    timer = setTimeout(resolve, patience);
  });

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data)) return;
    if (data.type === 'hello') {
      say({
        type: 'state',
        update: Y.encodeStateAsUpdate(doc, data.vector),
        vector: Y.encodeStateVector(doc),
      });
      return;
    }
    Y.applyUpdate(doc, data.update, origin);
    if (data.type !== 'state') return;
    say({ type: 'update', update: Y.encodeStateAsUpdate(doc, data.vector) });
    answered();
  };

  const onUpdate = (update: Uint8Array, from: unknown) => {
    if (from !== origin && !isOthers(from)) say({ type: 'update', update });
  };
  doc.on('update', onUpdate);
  // A page that comes back from the browser's back-and-forward cache has missed messages meanwhile.
  const onShow = (event: Event) => {
    if ('persisted' in event && event.persisted) hello();
  };
  globalThis.addEventListener?.('pageshow', onShow);
  hello();

  return {
    met,
    stop() {
      clearTimeout(timer);
      doc.off('update', onUpdate);
      globalThis.removeEventListener?.('pageshow', onShow);
      channel.onmessage = null;
      channel.close();
    },
  };
}
