import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { defaultOptions, workspaceOptions, type WorkspaceOptions } from '../../core/model/options.ts';
import { badUsage } from '../bad-usage.ts';
import type { CommonValues } from '../define-verb.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { STDIN } from '../input/input.ts';
import { whyUnreadable } from '../input/why-unreadable.ts';
import { openRootFolder } from '../mcp/root-folder.ts';
import type { Terminal } from '../terminal.ts';
import { readAppFiles } from './app-files.ts';
import { builtApp } from './built-app.ts';
import { createFolderApi } from './folder-api.ts';
import { createInvitation } from './invitation.ts';
import { hasScreen, openBrowser } from './open-browser.ts';
import { portOf } from './port-of.ts';
import { serveFolder } from './served-folder.ts';
import type { ServeValues } from './serve-options.ts';
import { startServer } from './start-server.ts';
import { untilStopped } from './until-stopped.ts';

type Run = Readonly<{
  verb: 'open' | 'serve';
  inputs: readonly string[];
  values: ServeValues & CommonValues;
  readOnly: boolean;
  /** Whether whoever gets to the server may look, without a token. */
  isPublic: boolean;
}>;

/** The token that stays the same where something else restarts the server. */
const TOKEN_VARIABLE = 'GATEHOUSE_TOKEN';

/** Shorter ones could be guessed. */
const SHORTEST_TOKEN = 20;

/** Serves one folder with the app until it is stopped. */
export async function runFolder(
  { verb, inputs, values, readOnly, isPublic }: Run,
  terminal: Terminal,
): Promise<ExitCode> {
  const [folder = '.', ...more] = inputs;
  if (folder === STDIN || more.length > 0) return badUsage(terminal, verb, 'Name one folder.');
  if (values.render || values.root.length > 1)
    return badUsage(terminal, verb, 'The window shows one root at a time, and starts no other programs.');
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    return badUsage(terminal, verb, `--port takes a number up to 65535, not '${values.port}'.`);
  const token = isPublic ? null : (process.env[TOKEN_VARIABLE] ?? randomBytes(24).toString('base64url'));
  if (token !== null && (token.length < SHORTEST_TOKEN || !/^[\w-]+$/.test(token)))
    return badUsage(
      terminal,
      verb,
      `${TOKEN_VARIABLE} takes letters, digits, - and _, at least ${SHORTEST_TOKEN} of them.`,
    );
  const refuse = (reason: string): ExitCode => {
    terminal.note(`gatehouse ${verb}: ${reason}`);
    return EXIT.refused;
  };
  const opened = openRootFolder(folder);
  if (!opened.ok) return refuse(opened.reason);
  const appFolder = builtApp();
  if (appFolder === null) return refuse('The app is not built. Run: npm run build');

  const served = serveFolder({
    root: opened.root,
    readOnly,
    options: givenOptions(values),
  });
  const isLoopback = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/.test(values.host);
  const names = [...values['allow-host'], ...(isIP(values.host) ? [] : [values.host])];
  const doors = { token, isLoopback, names: names.map((name) => name.toLowerCase()) };
  const page = token === null ? '/' : `/#folder/${token}`;
  const invitation = createInvitation(page);
  try {
    const server = await startServer({
      app: readAppFiles(appFolder, 'folder'),
      api: createFolderApi({ folder: served, readOnly, doors }),
      invitation,
      doors,
      host: values.host,
      ports: port === null ? [portOf(opened.root.path), 0] : [port],
    });
    const own = addressOf(values.host, server.port);
    terminal.out(
      `${readOnly ? 'Serving' : 'Opened'} ${opened.root.path}${readOnly ? ', to be looked at' : ''}\n`,
    );
    for (const address of [own, ...(isAny(values.host) ? ownAddresses(server.port) : [])])
      terminal.out(`  ${address}${page}\n`);
    if (!isLoopback && !values.quiet) terminal.note(warning(readOnly, isPublic));
    if (!values.quiet) terminal.note('Press Ctrl+C to stop.');
    if (!values['no-open'] && hasScreen(terminal.interactive)) openBrowser(`${own}${invitation.path}`);
    await untilStopped();
    await server.close();
    return EXIT.ok;
  } catch (cause) {
    return refuse(
      `${values.host}${port === null ? '' : `:${port}`} cannot be listened on: ${whyNot(cause)}.`,
    );
  } finally {
    served.close();
  }
}

/** Why the system gives no address to listen on, in words. */
function whyNot(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return 'another program does so';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'this machine has no such address';
  return whyUnreadable(cause);
}

const isAny = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** How this machine gets to the server. */
const addressOf = (host: string, port: number): string => {
  if (isAny(host)) return `http://127.0.0.1:${port}`;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
};

/** The addresses of this machine that others can reach it by. */
const ownAddresses = (port: number): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`);

const warning = (readOnly: boolean, isPublic: boolean): string =>
  `Others can reach this server: ${isPublic ? 'whoever does' : 'whoever has the address'} can ${readOnly ? 'read' : 'read and change'} the folder, and the connection is not encrypted.`;

/** The options of the workspace that were given; what was not is as the page has it. */
function givenOptions(values: CommonValues): Partial<WorkspaceOptions> {
  const options = workspaceOptions({
    release: values['gateway-api'],
    channel: values.channel,
    kubernetes: values.kubernetes,
    partial: values.partial,
    complete: values.complete,
    assumeClasses: values['assume-class'],
    implementation: values.implementation,
    view: values.root[0] ?? null,
  });
  const isOther = ([name, value]: readonly [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(defaultOptions[name as keyof WorkspaceOptions]);
  return Object.fromEntries(Object.entries(options).filter(isOther));
}
