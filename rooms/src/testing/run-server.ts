import { DEFAULT_LIMITS, type ServerLimits } from '../limits.ts';
import { createLocalBus } from '../live/bus.ts';
import { type RunningServer, type ServerSettings, startServer } from '../start-server.ts';
import { openStore } from '../store/open-store.ts';

type Changes = Partial<Omit<ServerSettings, 'limits'>> & Readonly<{ limits?: Partial<ServerLimits> }>;

export type TestServer = RunningServer & Readonly<{ reports: readonly string[] }>;

/** A server in this process that keeps nothing, unless it is given something else. */
export async function runServer({ limits, ...changes }: Changes = {}): Promise<TestServer> {
  const reports: string[] = [];
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    store: changes.store ?? (await openStore(':memory:')),
    bus: createLocalBus(),
    extensions: [],
    app: null,
    origins: [],
    proxies: 0,
    saveAfterMs: 50,
    report: (what, cause) => reports.push(`${what}: ${String(cause)}`),
    ...changes,
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  return { ...server, reports };
}
