import {
  FOLDER_URL,
  TOKEN_HEADER,
  type FileNow,
  type FolderWrites,
  type Written,
} from '../../../folder-protocol/messages.ts';

export const TOKEN = 'a-token-that-nobody-can-guess';

export type TestFolder = ReturnType<typeof createTestFolder>;

/** A folder as the command line serves it, in memory: `fetch` asks it, `change` is what another program does to it. */
export function createTestFolder(
  texts: Readonly<Record<string, string>>,
  { readOnly = false, id = 'f00d', options = {} } = {},
) {
  let version = 0;
  const fileOf = (text: string): FileNow => ({ text, version: `v${(version += 1)}` });
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, fileOf(text)]));
  const log: { revision: number; path: string }[] = [];
  let revision = 1;
  let token = TOKEN;
  let isDown = false;
  const refused = new Map<string, string>();
  const waiting = new Set<() => void>();
  const writes: FolderWrites['writes'][number][] = [];

  const set = (path: string, text: string | null) => {
    if (text === null) files.delete(path);
    else files.set(path, fileOf(text));
    log.push({ revision, path });
  };
  const wake = () => {
    for (const listener of waiting) listener();
  };
  const change = (changes: Readonly<Record<string, string | null>>) => {
    revision += 1;
    for (const [path, text] of Object.entries(changes)) set(path, text);
    wake();
  };
  const write = ({ path, text, expected }: FolderWrites['writes'][number]): Written => {
    const reason = refused.get(path);
    if (reason !== undefined) return { outcome: 'refused', reason };
    const now = files.get(path) ?? null;
    if ((now?.version ?? null) !== expected) return { outcome: 'changed', file: now };
    set(path, text);
    return { outcome: 'saved', version: files.get(path)?.version ?? null };
  };
  const json = (status: number, answer: unknown) =>
    new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } });

  const answer = async (url: URL, init: RequestInit): Promise<Response> => {
    if (isDown) throw new TypeError('fetch failed');
    if (new Headers(init.headers).get(TOKEN_HEADER) !== token)
      return json(401, { reason: 'The token is missing.' });
    const question = url.pathname.slice(`/${FOLDER_URL}`.length);
    if (question === '')
      return json(200, {
        id,
        name: 'shop',
        readOnly,
        options,
        revision,
        files: Object.fromEntries(files),
        leftOut: [],
      });
    if (question === '/write') {
      const asked = (JSON.parse(String(init.body)) as FolderWrites).writes;
      writes.push(...asked);
      revision += 1;
      const outcomes = asked.map(write);
      wake();
      return json(200, { outcomes });
    }
    const since = Number(url.searchParams.get('since'));
    if (since >= revision)
      await new Promise<void>((resolve, reject) => {
        waiting.add(resolve);
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    waiting.clear();
    if (isDown) throw new TypeError('fetch failed');
    const changed = log
      .filter((entry) => entry.revision > since)
      .map(({ path }) => [path, files.get(path) ?? null]);
    return json(200, { revision, files: Object.fromEntries(changed), leftOut: [] });
  };

  return {
    fetch: (url: URL | string, init: RequestInit = {}) => answer(new URL(url), init),
    /** Another program changes files, all at once; null deletes one. */
    change,
    text: (path: string): string | undefined => files.get(path)?.text,
    paths: () => [...files.keys()].sort(),
    /** What pages asked to be written. */
    writes,
    /** Has writes of a file refused. */
    refuse: (path: string, reason: string) => refused.set(path, reason),
    stop() {
      isDown = true;
      wake();
    },
    start: () => {
      isDown = false;
    },
    /** Starts it again with another token. */
    restart() {
      token = 'another-token-that-nobody-can-guess';
      isDown = false;
      wake();
    },
  };
}
