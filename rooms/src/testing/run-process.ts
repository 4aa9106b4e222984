import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/gatehouse-rooms.mjs', import.meta.url));

/** A server in a process of its own, that can be killed. */
export type ServerProcess = Readonly<{
  port: number;
  process: ChildProcess;
  /** What it printed. */
  output: () => string;
  /** Ends it without a word, as a machine that breaks does. */
  kill: () => Promise<void>;
  /** Asks it to end. Answers with its exit code. */
  end: () => Promise<number | null>;
}>;

/** Starts the program as it was built. Rejects with what it printed where it ends before it serves. */
export async function runProcess(args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const port = await new Promise<number>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part.toString();
      const served = /http:\/\/[^ ]*:(\d+)\//.exec(output)?.[1];
      if (served) resolve(Number(served));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(output)));
  });
  const stopBy = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await ended;
    return code;
  };
  return {
    port,
    process: child,
    output: () => output,
    kill: async () => void (await stopBy('SIGKILL')),
    end: () => stopBy('SIGTERM'),
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
