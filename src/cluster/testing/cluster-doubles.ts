import type { ClusterClock, Socket, SocketConstructor } from '../cluster-types.ts';
import type { RecordedCluster, ServerRequest } from './recorded-cluster.ts';

/** Where the recorded cluster stands in unit tests. */
export const BASE = 'http://127.0.0.1:8001/k-0123456789abcdef0123456789abcdef/';

/** A line to a recorded cluster that can break. */
export function createDoubles(cluster: RecordedCluster) {
  let isLost = false;
  let isSilent = false;
  const open = new Set<() => void>();

  const requestOf = (
    address: string,
    method: string,
    headers: Headers,
    body: string,
  ): ServerRequest | null => {
    const url = new URL(address);
    url.protocol = 'http:';
    const base = new URL(BASE);
    if (!url.pathname.startsWith(base.pathname)) return null;
    return {
      method,
      path: url.pathname.slice(base.pathname.length),
      query: url.searchParams,
      headers: Object.fromEntries(headers),
      body,
    };
  };

  const fetchDouble: typeof fetch = async (input, init) => {
    await Promise.resolve();
    if (init?.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    if (isSilent)
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    if (isLost) throw new TypeError('fetch failed');
    const request = requestOf(
      String(input),
      init?.method ?? 'GET',
      new Headers(init?.headers),
      String(init?.body ?? ''),
    );
    if (!request)
      return new Response('404 page not found\n', { status: 404, headers: { 'content-type': 'text/plain' } });
    const { status, headers, body } = cluster.ask(request);
    return new Response(status === 304 ? null : body, { status, headers });
  };

  const SocketDouble: SocketConstructor = class implements Socket {
    onopen: Socket['onopen'] = null;
    onmessage: Socket['onmessage'] = null;
    onerror: Socket['onerror'] = null;
    onclose: Socket['onclose'] = null;
    #close = () => {};

    constructor(url: string) {
      const request = requestOf(url, 'GET', new Headers(), '');
      void Promise.resolve().then(() => {
        if (isSilent) return;
        if (isLost || !request) return this.#fail();
        // What is sent at once comes behind the opening.
        const early: (() => void)[] = [];
        let isOpen = false;
        const deliver = (run: () => void) => {
          if (isSilent) return;
          if (isOpen) run();
          else early.push(run);
        };
        const watch = cluster.watch(request, {
          send: (data) => deliver(() => this.onmessage?.({ data })),
          end: (code) =>
            deliver(() => {
              open.delete(fail);
              this.onclose?.({ code, reason: '' });
            }),
        });
        if ('status' in watch) return this.#fail();
        const fail = () => {
          watch.close();
          this.#fail();
        };
        open.add(fail);
        this.#close = () => {
          open.delete(fail);
          watch.close();
        };
        this.onopen?.({} as never);
        isOpen = true;
        for (const run of early) run();
      });
    }

    #fail() {
      this.onerror?.({} as never);
      this.onclose?.({ code: 1006, reason: '' });
    }

    close() {
      this.#close();
    }
  };

  return {
    fetch: fetchDouble,
    WebSocket: SocketDouble,
    /** The proxy ends: everything breaks, and nothing answers. */
    lose() {
      isLost = true;
      for (const fail of open) fail();
    },
    /** Nothing comes through any more, and nothing says so. */
    silence() {
      isSilent = true;
    },
    recover() {
      isLost = false;
      isSilent = false;
    },
  };
}

/** A clock that stands until it is moved on, and whose chance is none. */
export function createTestClock() {
  let now = 1_000_000;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const after: ClusterClock['after'] = (milliseconds, run) => {
    const timer = { at: now + milliseconds, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((each) => each !== timer);
    };
  };
  const clock: ClusterClock = { now: () => now, random: () => 0, after, nextFrame: (run) => after(16, run) };
  return {
    ...clock,
    /** Lets time pass, and all that follows from it happen. */
    async pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        await settle();
        const [next] = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        now = Math.max(now, next.at);
        timers = timers.filter((each) => each !== next);
        next.run();
      }
      now = end;
    },
  };
}

/** Until all that was promised is done: answers take a few turns of the loop. */
async function settle() {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}
