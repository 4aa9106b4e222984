import type { IncomingMessage, ServerResponse } from 'node:http';
import { FOLDER_URL, PATIENCE } from '../../folder-protocol/messages.ts';
import { readBody } from './read-body.ts';
import { readWrites } from './read-writes.ts';
import { folderRefusalOf, type Doors, type Refused } from './refusal.ts';
import type { ServedFolder } from './served-folder.ts';

type Setup = Readonly<{ folder: ServedFolder; readOnly: boolean; doors: Doors }>;

/** More pages than these do not wait for changes at once: each holds a connection. */
const MAX_WAITING = 1_000;

/** What answers requests below `api/`: the folder, its changes, and writes. */
export function createFolderApi({ folder, readOnly, doors }: Setup) {
  let waiting = 0;

  const changes = async (since: number, request: IncomingMessage): Promise<unknown> => {
    const known = folder.changesSince(since);
    const isNew = known === null || known.revision > since;
    if (isNew || waiting >= MAX_WAITING) return known;
    waiting += 1;
    await new Promise<void>((resolve) => {
      const off = folder.onceChanged(() => done());
      const patience = setTimeout(() => done(), PATIENCE);
      const done = () => {
        off();
        clearTimeout(patience);
        request.off('close', done);
        request.socket.off('close', done);
        resolve();
      };
      request.socket.once('close', done);
    });
    waiting -= 1;
    return folder.changesSince(since);
  };

  const write = async (request: IncomingMessage): Promise<unknown> => {
    if (readOnly) throw refused(403, 'This folder can be looked at, and not written.');
    const body = await readBody(request);
    if (body === null) throw refused(413, 'That is more than a folder may have.');
    const writes = readWrites(body);
    if (writes === null) throw refused(400, 'The request is not one to write files.');
    return { outcomes: folder.write(writes) };
  };

  const answerOf = async (request: IncomingMessage, url: URL): Promise<unknown> => {
    const refusal = folderRefusalOf(request.headers, doors);
    if (refusal) throw new RefusedRequest(refusal);
    const [wanted, answer] =
      url.pathname === `/${FOLDER_URL}`
        ? (['GET', () => folder.now()] as const)
        : url.pathname === `/${FOLDER_URL}/changes`
          ? (['GET', () => changes(Number(url.searchParams.get('since')), request)] as const)
          : url.pathname === `/${FOLDER_URL}/write`
            ? (['POST', () => write(request)] as const)
            : ([null, null] as const);
    if (wanted === null) throw refused(404, 'There is no such question.');
    if (request.method !== wanted) throw refused(405, `Only ${wanted} is answered here.`);
    return answer();
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    try {
      send(response, 200, await answerOf(request, url));
    } catch (cause) {
      if (!(cause instanceof RefusedRequest)) throw cause;
      const { status, reason } = cause.refusal;
      // What of a body was not read is not waited for.
      if (!request.complete) response.setHeader('Connection', 'close');
      send(response, status, { reason });
    }
  };
}

class RefusedRequest extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.reason);
  }
}

const refused = (status: number, reason: string) => new RefusedRequest({ status, reason });

function send(response: ServerResponse, status: number, answer: unknown) {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(answer));
}
