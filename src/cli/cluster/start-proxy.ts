import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { NO_KUBECTL, oneLine } from './kube-context.ts';
import { writePrefixFile } from './prefix-file.ts';
import { proxyArguments, type ProxySetup } from './proxy-arguments.ts';
import { watchOver } from './watch-over.ts';

export type Proxy = Readonly<{
  port: number;
  /** Settles when it has ended by itself, with the reason. */
  ended: Promise<string>;
  /** Ends it; settles when it is gone. */
  stop: () => Promise<void>;
}>;

type Started =
  | Readonly<{ ok: true; proxy: Proxy }>
  | Readonly<{ ok: false; portTaken: boolean; reason: string }>;

/** What it says once it listens, and where. */
const LISTENS = /^Starting to serve on .*:(\d+)$/;

/** What it says of each request that failed, which the window says as well. */
const ABOUT_A_REQUEST = /^[EWI]\d{4} .*\.go:\d+\]|^\d{4}\/\d\d\/\d\d .*http: /;

/** How long it may take to end before it is made to, in milliseconds. */
const PATIENCE = 3000;

/**
 * Starts `kubectl proxy`, and waits until it listens: where it can be, with the prefix in a file.
 *
 * @param onLine what it has to say to the user: how to log in, what is old in the kubeconfig
 */
export async function startProxy(setup: ProxySetup, onLine: (line: string) => void): Promise<Started> {
  const file = writePrefixFile(setup.prefix);
  if (file === null) return spawnProxy(setup, null, onLine);
  // Of a version that has no such files, it is not heard what it says about that.
  const early: string[] = [];
  let say = (line: string): void => {
    early.push(line);
  };
  try {
    const started = await spawnProxy(setup, file.path, (line) => say(line));
    const isDone = started.ok ? await isUnderPrefix(started.proxy, setup.prefix) : started.portTaken;
    if (isDone) {
      for (const line of early) onLine(line);
      say = onLine;
      return started;
    }
    if (started.ok) await started.proxy.stop();
  } finally {
    file.remove();
  }
  return spawnProxy(setup, null, onLine);
}

/**
 * What is not let through is refused by the proxy itself under the prefix, and is no file anywhere else. Where preferences are not
 * followed, the API is nowhere: the proxy does not start with both API and files at `/`.
 */
async function isUnderPrefix({ port }: Proxy, prefix: string): Promise<boolean> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}${prefix}healthz`);
    return status === 403;
  } catch {
    // It ended: then it is started anew, and says why.
    return false;
  }
}

function spawnProxy(
  setup: ProxySetup,
  prefixFile: string | null,
  onLine: (line: string) => void,
): Promise<Started> {
  return new Promise((resolve) => {
    const child = spawn('kubectl', proxyArguments(setup, prefixFile), {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
      // A group of its own: Ctrl+C on the terminal ends it by way of this process, in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const last: string[] = [];
    const isGone = { value: false };
    const release = child.pid === undefined ? () => {} : watchOver(child.pid);
    const kill = () => void child.kill('SIGTERM');
    process.on('exit', kill);

    const ended = new Promise<string>((settle) => {
      child.on('close', (code, signal) => {
        isGone.value = true;
        process.off('exit', kill);
        release();
        const why = oneLine(last.slice(-3).join('\n')) || (signal ? `signal ${signal}` : `exit code ${code}`);
        settle(why);
        // Does nothing once it listened.
        resolve({
          ok: false,
          portTaken: why.includes('address already in use'),
          reason: `kubectl proxy ended: ${why}`,
        });
      });
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      isGone.value = true;
      process.off('exit', kill);
      const isMissing = error.code === 'ENOENT' || error.code === 'EACCES';
      resolve({ ok: false, portTaken: false, reason: isMissing ? NO_KUBECTL : error.message });
    });

    // Whoever reads along does not get the prefix.
    const hidden = (line: string) => line.replaceAll(setup.prefix, '/…/');
    createInterface({ input: child.stderr }).on('line', (line) => {
      last.push(hidden(line));
      if (last.length > 10) last.shift();
      if (!ABOUT_A_REQUEST.test(line) && !line.startsWith('error: ')) onLine(hidden(line));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = LISTENS.exec(line)?.[1];
      if (port === undefined) return;
      const stop = async () => {
        if (isGone.value) return;
        child.kill('SIGTERM');
        const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
        await ended;
        clearTimeout(force);
      };
      resolve({ ok: true, proxy: { port: Number(port), ended, stop } });
    });
  });
}
