import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The built server as a process, as editors start it. */
export type LspProcess = Readonly<{
  connection: ProtocolConnection;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Hangs up without a word. */
  hangUp: () => void;
}>;

/** Starts `gatehouse lsp` with these arguments, and connects a client to it. */
export function startLsp(args: readonly string[] = ['--stdio']): LspProcess {
  const child = spawn(process.execPath, [join(root, 'bin/gatehouse.mjs'), 'lsp', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { connection, ended, hangUp: () => child.stdin.end() };
}
