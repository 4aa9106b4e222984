import { AwsClient } from 'aws4fetch';
import { readError, readListing } from './answers.ts';
import type { S3Address } from './s3-address.ts';

/** An object of a bucket, with the tag that its content has. */
export type StoredObject = Readonly<{ bytes: Uint8Array; tag: string }>;

/** On what a write depends: that no object is there, or that it is the one with this tag. */
export type Condition = Readonly<{ absent: true }> | Readonly<{ tag: string }>;

export type Listed = Readonly<{ key: string; bytes: number }>;

/** What rooms need of S3: single objects, written under a condition, and lists. */
export type Bucket = Readonly<{
  get: (key: string) => Promise<StoredObject | null>;
  /** Writes an object. Answers with its tag; null where the condition does not hold. */
  put: (key: string, bytes: Uint8Array, condition?: Condition) => Promise<string | null>;
  /** Deletes an object; one that is not there is fine. */
  remove: (key: string) => Promise<void>;
  /** The objects whose keys begin so. */
  list: (prefix: string) => AsyncIterable<Listed>;
  /** What keys that begin so go on with, up to the next slash. */
  folders: (prefix: string) => AsyncIterable<string>;
  /** Rejects where the bucket cannot be reached. */
  ping: () => Promise<void>;
}>;

const ANSWER_MS = 15_000;
/** A service that is busy says so by 503; the client waits a moment, and asks again. */
const RETRIES = 4;

/** Speaks to a bucket by its address at the service (`endpoint/bucket/key`), which all services understand. */
export function openBucket({ endpoint, region, bucket, credentials }: S3Address): Bucket {
  const client = new AwsClient({
    accessKeyId: credentials.id,
    secretAccessKey: credentials.secret,
    ...(credentials.session === undefined ? {} : { sessionToken: credentials.session }),
    service: 's3',
    region,
    retries: RETRIES,
  });
  const place = `${endpoint}/${bucket}`;

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await client.fetch(`${place}${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
    } catch (cause) {
      throw new Error(`The S3 service ${endpoint} cannot be reached: ${reasonOf(cause)}`, { cause });
    }
  }

  /** What the service says where it does not do what it was asked. */
  async function refusal(answer: Response): Promise<{ code: string | null; error: Error }> {
    const { code, message } = readError(await answer.text());
    const said = [code ?? `HTTP ${answer.status}`, message].filter((part) => part !== null).join(': ');
    const error =
      code === 'NoSuchBucket'
        ? new Error(`There is no bucket '${bucket}' at ${endpoint} (${said}).`)
        : answer.status === 403 || answer.status === 401
          ? new Error(`The S3 service refuses access to the bucket '${bucket}' (${said}).`)
          : new Error(`The S3 service does not do what it was asked for '${bucket}' (${said}).`);
    return { code, error };
  }

  async function listPage(query: Readonly<Record<string, string>>) {
    const answer = await ask(`?${String(new URLSearchParams({ 'list-type': '2', ...query }))}`);
    if (!answer.ok) throw (await refusal(answer)).error;
    return readListing(await answer.text());
  }

  async function* pages(query: Readonly<Record<string, string>>) {
    let next: string | null = null;
    do {
      const page = await listPage({ ...query, ...(next === null ? {} : { 'continuation-token': next }) });
      yield page;
      next = page.next;
    } while (next !== null);
  }

  return {
    async get(key) {
      const answer = await ask(`/${key}`);
      if (answer.ok) return { bytes: new Uint8Array(await answer.arrayBuffer()), tag: tagOf(answer) };
      const { code, error } = await refusal(answer);
      if (answer.status === 404 && code !== 'NoSuchBucket') return null;
      throw error;
    },

    async put(key, bytes, condition) {
      const headers: Record<string, string> =
        condition === undefined
          ? {}
          : 'absent' in condition
            ? { 'if-none-match': '*' }
            : { 'if-match': condition.tag };
      const answer = await ask(`/${key}`, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: Uint8Array.from(bytes),
      });
      if (answer.ok) return tagOf(answer);
      const { code, error } = await refusal(answer);
      // 409: another writes the same object at this moment. 404: the object that is to be replaced was deleted.
      const unmet = condition !== undefined && [404, 409, 412].includes(answer.status);
      if (unmet && code !== 'NoSuchBucket') return null;
      throw error;
    },

    async remove(key) {
      const answer = await ask(`/${key}`, { method: 'DELETE' });
      if (answer.ok || answer.status === 404) {
        await answer.body?.cancel();
        return;
      }
      throw (await refusal(answer)).error;
    },

    async *list(prefix) {
      for await (const page of pages({ prefix })) yield* page.objects;
    },

    async *folders(prefix) {
      for await (const page of pages({ prefix, delimiter: '/' }))
        for (const folder of page.prefixes) yield folder.slice(prefix.length, -1);
    },

    async ping() {
      await listPage({ 'max-keys': '1' });
    },
  };
}

/** The tag of an object. A proxy on the way may call it weak, which no condition can name. */
function tagOf(answer: Response): string {
  const tag = answer.headers.get('etag')?.replace(/^W\//, '');
  if (tag === undefined) throw new Error('The S3 service gives objects no ETag.');
  return tag;
}

/** What `fetch` says is only that it failed; why is in the causes. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return `no answer in ${ANSWER_MS / 1000} seconds`;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  return cause.cause === undefined ? cause.message || (code ?? cause.name) : reasonOf(cause.cause);
}
