import { request, type IncomingHttpHeaders } from 'node:http';
import { TOKEN_HEADER, type FolderNow, type FolderWritten } from '../../../folder-protocol/messages.ts';
import { openRootFolder } from '../../mcp/root-folder.ts';
import { withFolder } from '../../testing/run.ts';
import type { AppFolder } from '../../../../scripts/app-folder.ts';
import { createFolderApi } from '../folder-api.ts';
import { createInvitation } from '../invitation.ts';
import { serveFolder } from '../served-folder.ts';
import { startServer } from '../start-server.ts';

export const TOKEN = 'a-token-that-nobody-can-guess';

export type Answer = Readonly<{
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** As what it answers; the parts that it does not have are undefined. */
  json: () => FolderNow & FolderWritten;
}>;

type Ask = Readonly<{
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | undefined;
}>;

type Served = Readonly<{
  /** Asks as anything can that gets to the port: nothing is added to the request, and its path is not made another one. */
  ask: (path: string, how?: Ask) => Promise<Answer>;
  /** Asks as the page does. */
  asPage: (path: string, body?: unknown) => Promise<Answer>;
  folder: string;
  port: number;
  invitation: string;
}>;

type Setup = Readonly<{
  readOnly?: boolean;
  isPublic?: boolean;
  isLoopback?: boolean;
  names?: readonly string[];
}>;

/** Serves the folder `work` of these files, on a port of this machine. */
export const withServer = (
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (served: Served) => Promise<void>,
  { readOnly = false, isPublic = false, isLoopback = true, names = [] }: Setup = {},
): Promise<void> =>
  withFolder(files, async (outer) => {
    const opened = openRootFolder(`${outer}/work`);
    if (!opened.ok) throw new Error(opened.reason);
    const folder = serveFolder({
      root: opened.root,
      readOnly,
      options: {},
    });
    const doors = { token: isPublic ? null : TOKEN, isLoopback, names };
    const app: AppFolder = (path) =>
      path === '/'
        ? { name: '/index.html', body: Buffer.from('<html>'), headers: { 'Content-Type': 'text/html' } }
        : null;
    const invitation = createInvitation(`/#folder/${TOKEN}`);
    const api = createFolderApi({ folder, readOnly, doors });
    const server = await startServer({ app, api, invitation, doors, host: '127.0.0.1', ports: [0] });
    const { port } = server;
    const ask: Served['ask'] = (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const asked = request(
          { host: '127.0.0.1', port, path, method, headers, agent: false },
          (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (chunk) => (text += chunk));
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                text,
                json: () => JSON.parse(text) as FolderNow & FolderWritten,
              }),
            );
          },
        );
        asked.on('error', reject);
        asked.end(body);
      });
    try {
      await use({
        ask,
        asPage: (path, body) =>
          ask(path, {
            headers: { [TOKEN_HEADER]: TOKEN },
            ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
          }),
        folder: opened.root.path,
        port,
        invitation: invitation.path,
      });
    } finally {
      folder.close();
      await server.close();
    }
  });
