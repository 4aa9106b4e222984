import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  InitializeRequest,
  InitializedNotification,
  ExitNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { DANGLING } from '../testing/manifests.ts';
import { run, withFolder } from '../testing/run.ts';
import { startLsp, type LspProcess } from '../testing/start-lsp.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The command line could not be built.');
});

/** Begins to speak with a server about a folder, and waits for what it says of a file. */
async function greet({ connection }: LspProcess, folder: string | null): Promise<void> {
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder === null ? null : pathToFileURL(folder).href,
    capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
}

const firstReport = ({ connection }: LspProcess): Promise<PublishDiagnosticsParams> =>
  new Promise((resolve) => connection.onNotification(PublishDiagnosticsNotification.type, resolve));

describe('the built server', () => {
  test.each([
    ['of the folder that the editor names', (folder: string) => ({ args: ['--stdio'], opened: folder })],
    ['of the folder that it is started with', (folder: string) => ({ args: [folder], opened: null })],
  ])('says what is wrong in the files %s', async (_, start) => {
    await withFolder({ 'kiln.yaml': DANGLING }, async (folder) => {
      const { args, opened } = start(folder);
      const server = startLsp(args);
      const report = firstReport(server);
      await greet(server, opened);
      const { uri, diagnostics } = await report;
      expect(uri).toBe(pathToFileURL(join(folder, 'kiln.yaml')).href);
      expect(diagnostics).toMatchObject([
        {
          code: 'backend/missing',
          range: { start: { line: 31, character: 16 } },
          codeDescription: { href: pathToFileURL(join(root, 'docs/rules/backend-missing.md')).href },
        },
      ]);
      await server.connection.sendRequest(ShutdownRequest.type);
      await server.connection.sendNotification(ExitNotification.type);
      expect(await server.ended).toBe(0);
    });
  });

  test('has the options of its start', async () => {
    await withFolder(
      { 'kiln.yaml': DANGLING.replace('kind: GatewayClass', 'kind: Other') },
      async (folder) => {
        const server = startLsp(['--partial', folder]);
        const report = firstReport(server);
        await greet(server, null);
        expect((await report).diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
        server.hangUp();
        await server.ended;
      },
    );
  });

  test('ends when the editor hangs up', async () => {
    const server = startLsp();
    await greet(server, null);
    server.hangUp();
    expect(await server.ended).toBe(1);
  });

  test('ends when the editor says so before it asked for that', async () => {
    const server = startLsp();
    await server.connection.sendNotification(ExitNotification.type);
    expect(await server.ended).toBe(1);
  });
});

test.each([
  [['lsp', 'a', 'b'], 'Name one folder, or none.'],
  [['lsp', '-'], 'Name one folder, or none.'],
  [['lsp', '--render'], '--render runs other programs'],
  [['lsp', '--node-ipc'], "Unknown option '--node-ipc'"],
])('%j: %s', async (args, words) => {
  const { code, notes } = await run(args);
  expect([code, notes[0]]).toEqual([2, expect.stringContaining(words)]);
});
