import type { WorkspaceOptions } from '../../core/model/options.ts';
import {
  FOLDER_URL,
  PATIENCE,
  TOKEN_HEADER,
  type FolderChanges,
  type FolderNow,
  type FolderWrites,
  type FolderWritten,
  type Refusal,
} from '../../folder-protocol/messages.ts';
import { hostedTexts } from '../../texts/en/hosted.ts';
import type { FileHost, HostContent, HostNews } from './file-host.ts';

export type LocalHost = FileHost &
  Readonly<{
    /** Options of the workspace that the command line was given. */
    options: Partial<WorkspaceOptions>;
  }>;

type Setup = Readonly<{
  /** The address of the page, without its fragment. */
  base: string;
  token: string;
  fetch?: typeof fetch;
  /** Waits before it is asked again. */
  pause?: (milliseconds: number) => Promise<void>;
}>;

/** The first pause before asking again, and the longest. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;

/** An answer that refuses the question, with the status that says why. */
export class HostRefusal extends Error {
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** Whether a server answers that knows neither this page nor its token. */
const isClosed = (error: unknown): boolean =>
  error instanceof HostRefusal && [401, 403, 404, 421].includes(error.status);

/**
 * Connects to the folder that the command line serves beside the page (`src/cli/serve`).
 * @throws HostRefusal with the reason where it is not for this page; Error in words for the user where it does not answer
 */
export async function connectLocalHost({
  base,
  token,
  fetch: ask = (...args) => fetch(...args),
  pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}: Setup): Promise<LocalHost> {
  const request = async (path: string, signal: AbortSignal, body?: unknown): Promise<unknown> => {
    const response = await ask(new URL(`${FOLDER_URL}${path}`, base), {
      signal,
      headers: { [TOKEN_HEADER]: token, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      if (signal.reason === STOPPED) throw error;
      throw new Error(hostedTexts.doesNotAnswer());
    });
    const answer: unknown = await response.json().catch(() => {
      throw new Error(hostedTexts.notUnderstood());
    });
    if (!response.ok) throw new HostRefusal(response.status, (answer as Refusal).reason);
    return answer;
  };

  const read = async (signal: AbortSignal): Promise<FolderNow> => (await request('', signal)) as FolderNow;
  const first = await read(AbortSignal.timeout(PATIENCE));
  let unread: FolderNow | null = first;
  let revision = first.revision;

  const contentOf = (now: FolderNow): HostContent => {
    // Another folder may be served at the same address by now, to everyone.
    if (now.id !== first.id) throw new HostRefusal(404, hostedTexts.closed({ name: first.name }));
    revision = now.revision;
    return { files: new Map(Object.entries(now.files)), leftOut: now.leftOut };
  };

  /** What is new, once there is something; null where nothing is after a while. */
  const next = async (isBack: boolean, stop: AbortSignal): Promise<HostNews | null> => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(2 * PATIENCE)]);
    const changes = isBack
      ? null
      : ((await request(`/changes?since=${revision}`, signal)) as FolderChanges | null);
    if (!changes) return { type: 'content', content: contentOf(await read(signal)) };
    if (changes.revision === revision) return null;
    revision = changes.revision;
    const files = Object.entries(changes.files).map(([path, file]) => ({ path, file }));
    return { type: 'changes', changes: files, leftOut: changes.leftOut };
  };

  return {
    id: first.id,
    name: first.name,
    live: false,
    readOnly: first.readOnly,
    options: first.options,

    async read() {
      const now = unread ?? (await read(AbortSignal.timeout(PATIENCE)));
      unread = null;
      return contentOf(now);
    },

    async write(writes) {
      const body: FolderWrites = { writes };
      const { outcomes } = (await request(
        '/write',
        AbortSignal.timeout(2 * PATIENCE),
        body,
      )) as FolderWritten;
      return outcomes;
    },

    follow(listener) {
      const stop = new AbortController();
      const { signal } = stop;
      const loop = async () => {
        let gone: boolean | null = null;
        let rest = FIRST_PAUSE;
        while (!signal.aborted) {
          try {
            const news = await next(gone !== null, signal);
            gone = null;
            rest = FIRST_PAUSE;
            if (news && !signal.aborted) listener(news);
          } catch (error) {
            if (signal.aborted) return;
            if (gone !== isClosed(error)) listener({ type: 'gone', isClosed: isClosed(error) });
            gone = isClosed(error);
            await pause(rest);
            rest = Math.min(2 * rest, LONGEST_PAUSE);
          }
        }
      };
      void loop();
      return () => stop.abort(STOPPED);
    },
  };
}

const STOPPED = 'stopped';
