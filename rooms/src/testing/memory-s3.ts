import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Address } from '../store/s3/s3-address.ts';

/** What a memory S3 does otherwise than it should. */
type Wrongs = {
  /** It takes conditions on writes, and writes all the same. */
  ignoresConditions: boolean;
  /** So many requests are answered with this status first. */
  failing: { status: number; times: number };
};

export type MemoryS3 = Readonly<{
  address: S3Address;
  objects: Map<string, Buffer>;
  /** The requests that it got, as `PUT key`. */
  requests: string[];
  wrongs: Wrongs;
  stop: () => Promise<void>;
}>;

const CREDENTIALS = { id: 'rooms', secret: 'a secret of rooms' };
const REGION = 'eu-test-1';
const BUCKET = 'gatehouse';
/** Few, so that lists have pages. */
const KEYS_OF_PAGE = 3;

/** Starts an S3 service in memory, with one bucket: signatures are checked, and writes held to their conditions. */
export async function runMemoryS3(): Promise<MemoryS3> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  const wrongs: Wrongs = { ignoresConditions: false, failing: { status: 503, times: 0 } };

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const [, bucket = '', ...rest] = url.pathname.split('/');
    const key = rest.join('/');
    requests.push(`${request.method} ${key}${url.search}`);
    if (wrongs.failing.times > 0) {
      wrongs.failing.times -= 1;
      refuse(response, wrongs.failing.status, 'SlowDown', 'Please reduce your request rate.');
    } else if (request.headers.authorization !== (await signatureOf(request, url)))
      refuse(response, 403, 'SignatureDoesNotMatch', 'The signature is another one.');
    else if (bucket !== BUCKET) refuse(response, 404, 'NoSuchBucket', 'The bucket is not there.');
    else if (key === '') response.end(listing(url.searchParams));
    else if (request.method === 'PUT') write(request, response, key, Buffer.concat(parts));
    else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else {
      const stored = objects.get(key);
      if (stored) response.writeHead(200, { etag: tagOf(stored) }).end(stored);
      else refuse(response, 404, 'NoSuchKey', 'The key is not there.');
    }
  }

  function write(request: IncomingMessage, response: ServerResponse, key: string, bytes: Buffer) {
    const stored = objects.get(key);
    const match = request.headers['if-match'];
    if (!wrongs.ignoresConditions) {
      if (match !== undefined && !stored) return refuse(response, 404, 'NoSuchKey', 'The key is not there.');
      const isOther = match !== undefined && stored && tagOf(stored) !== match;
      if (isOther || (request.headers['if-none-match'] === '*' && stored))
        return refuse(response, 412, 'PreconditionFailed', 'A condition does not hold.');
    }
    objects.set(key, bytes);
    response.writeHead(200, { etag: tagOf(bytes) }).end();
  }

  function listing(query: URLSearchParams): string {
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter')];
    const after = query.get('continuation-token') ?? '';
    const named = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    const rows = new Map(
      named.map((key) => {
        const cut = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
        return cut === -1
          ? [
              key,
              `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length ?? 0}</Size><ETag>&quot;x&quot;</ETag></Contents>`,
            ]
          : [
              key.slice(0, cut + 1),
              `<CommonPrefixes><Prefix>${key.slice(0, cut + 1)}</Prefix></CommonPrefixes>`,
            ];
      }),
    );
    const left = [...rows].filter(([key]) => key > after);
    const page = left.slice(0, KEYS_OF_PAGE);
    const more = left.length > page.length;
    return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Prefix>${prefix}</Prefix><IsTruncated>${more}</IsTruncated>${
      more ? `<NextContinuationToken>${page.at(-1)?.[0]}</NextContinuationToken>` : ''
    }${page.map(([, row]) => row).join('')}</ListBucketResult>`;
  }

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: REGION,
      bucket: BUCKET,
      prefix: 'workshops/',
      credentials: CREDENTIALS,
    },
    objects,
    requests,
    wrongs,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const tagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;

function refuse(response: ServerResponse, status: number, code: string, message: string) {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message} &amp; that is all.</Message></Error>`,
    );
}

/** The signature that the request should have. */
async function signatureOf(request: IncomingMessage, url: URL): Promise<string | null> {
  const signed = /SignedHeaders=([^,]*)/.exec(request.headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const headers = signed
    .filter((name) => name !== 'host')
    .map((name): [string, string] => [name, String(request.headers[name])]);
  const signer = new AwsV4Signer({
    method: request.method ?? 'GET',
    url: url.href,
    headers,
    accessKeyId: CREDENTIALS.id,
    secretAccessKey: CREDENTIALS.secret,
    service: 's3',
    region: REGION,
    datetime: String(request.headers['x-amz-date']),
  });
  return (await signer.sign()).headers.get('authorization');
}
