import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import { holdsApp } from '../../scripts/app-folder.ts';
import { readAppFiles } from './http/app-files.ts';
import { createLocalBus } from './live/bus.ts';
import { helpText } from './options.ts';
import { readSettings, type Settings } from './read-settings.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { openStore } from './store/open-store.ts';

const REFUSED = 2;

function report(what: string, cause: unknown) {
  console.error(`gatehouse-rooms: ${what}: ${cause instanceof Error ? cause.message : String(cause)}`);
}

/** The app that was packed beside this program, or built in the checkout that it stands in. */
function ownApp(): string | null {
  const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const folders = [beside('../app'), ...(existsSync(beside('../src')) ? [beside('../../dist')] : [])];
  return folders.find(holdsApp) ?? null;
}

async function start(settings: Settings): Promise<RunningServer> {
  const { host, port, redis, origins, proxies, limits, framedBy } = settings;
  const app = settings.app ?? ownApp();
  const store = await openStore(settings.store);
  const joined = redis === null ? null : await joinInstances(redis);
  const server = await startServer({
    host,
    port,
    store,
    bus: joined?.bus ?? createLocalBus(),
    extensions: joined ? [joined.extension] : [],
    app: app === null ? null : readAppFiles(app, framedBy),
    origins,
    proxies,
    limits,
    report,
  });
  const address = host.includes(':') ? `[${host}]` : host;
  console.warn(`gatehouse-rooms ${version} serves ${app === null ? 'rooms' : 'the app and rooms'}:`);
  console.warn(`  http://${address}:${server.port}/`);
  console.warn(`  kept in ${placeOf(settings.store)}, ${limits.days} days after the last use`);
  return server;
}

/** Where rooms are kept, without what opens it. */
const placeOf = (store: Settings['store']): string =>
  typeof store === 'string'
    ? store.replace(/\/\/[^@/]*@/, '//')
    : `s3://${store.bucket}/${store.prefix} at ${store.endpoint}`;

async function joinInstances(url: string) {
  // Who runs one instance does not wait for a client of Redis to load.
  const [{ createRedisBus }, { SharedRedis }] = await Promise.all([
    import('./live/redis-bus.ts'),
    import('./live/shared-redis.ts'),
  ]);
  const bus = createRedisBus(url);
  await bus.ping();
  return { bus, extension: new SharedRedis(url) };
}

function stopOnSignals(server: RunningServer) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    // A second time ends it at once, whatever it still saves.
    for (const signal of signals) process.off(signal, stop);
    server.stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        report('The server could not stop in order', cause);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, stop);
}

// One visitor's failure is not everybody's: it is reported, and the server goes on.
process.on('unhandledRejection', (cause) => report('Something went wrong', cause));

const read = readSettings(process.argv.slice(2), process.env);
switch (read.asks) {
  case 'refused':
    console.error(`gatehouse-rooms: ${read.reason}\nTry: gatehouse-rooms --help`);
    process.exitCode = REFUSED;
    break;
  case 'help':
    process.stdout.write(helpText());
    break;
  case 'version':
    process.stdout.write(`${version}\n`);
    break;
  case null:
    try {
      stopOnSignals(await start(read.settings));
    } catch (cause) {
      report('The server cannot start', cause);
      process.exit(REFUSED);
    }
}
