import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_LIMITS, type ServerLimits } from './limits.ts';
import { OPTIONS, type Option, type OptionName, variableOf } from './options.ts';
import { isS3Address, readS3Address, type S3Address } from './store/s3/s3-address.ts';

/** What the program is asked to do. */
export type Settings = Readonly<{
  port: number;
  host: string;
  app: string | null;
  /** A file of SQLite, the URL of a PostgreSQL database, or a bucket. */
  store: string | S3Address;
  redis: string | null;
  origins: readonly string[];
  proxies: number;
  framedBy: string;
  limits: ServerLimits;
}>;

export type Read =
  | Readonly<{ asks: 'help' | 'version' }>
  | Readonly<{ asks: null; settings: Settings }>
  | Readonly<{ asks: 'refused'; reason: string }>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown within this file: a sentence about one option. */
class Wrong extends Error {}

/** Reads the arguments, and the environment for what they leave out. A wrong one gives a sentence that explains it. */
export function readSettings(args: readonly string[], environment: Environment): Read {
  try {
    const values: Readonly<Record<string, unknown>> = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' as const }])),
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    }).values;
    if (values['help'] === true) return { asks: 'help' };
    if (values['version'] === true) return { asks: 'version' };
    return {
      asks: null,
      settings: settingsOf((name) => given(name, values[name], environment), environment),
    };
  } catch (cause) {
    // `parseArgs` throws a TypeError for what it does not know.
    if (cause instanceof Wrong || cause instanceof TypeError)
      return { asks: 'refused', reason: cause.message.replaceAll('\n', ' ') };
    throw cause;
  }
}

type Given = Readonly<{ text: string | null; from: string }>;

function given(name: OptionName, value: unknown, environment: Environment): Given {
  if (typeof value === 'string') return { text: value, from: `--${name}` };
  const variable = variableOf(name);
  const set = environment[variable];
  if (set !== undefined && set !== '') return { text: set, from: variable };
  const option: Option = OPTIONS[name];
  return { text: option.default ?? null, from: `--${name}` };
}

function settingsOf(get: (name: OptionName) => Given, environment: Environment): Settings {
  const count = (name: OptionName, least: number, most: number) => {
    const { text, from } = get(name);
    const number = Number(text);
    if (text === null || text.trim() === '' || !Number.isInteger(number) || number < least || number > most)
      throw new Wrong(`${from} takes a whole number from ${least} to ${most}, not '${text}'.`);
    return number;
  };
  const text = (name: OptionName) => get(name).text ?? '';
  const listed = (name: OptionName) =>
    text(name)
      .split(/[\s,]+/)
      .filter((part) => part !== '');
  return {
    port: count('port', 0, 65_535),
    host: text('host'),
    app: appOf(get('app')),
    store: storeOf(get, environment),
    redis: redisOf(get('redis')),
    origins: listed('origins').map((origin) => originOf(origin, get('origins').from)),
    proxies: count('proxies', 0, 10),
    framedBy: text('framed-by'),
    limits: {
      ...DEFAULT_LIMITS,
      connections: count('max-connections', 1, 1_000_000),
      connectionsOfAddress: count('max-address', 1, 1_000_000),
      connectionsOfRoom: count('max-room', 1, 10_000),
      roomsPerHour: count('max-rooms', 1, 1_000_000),
      document: count('max-document', 1, 64) * 1024 * 1024,
      days: count('days', 1, 3_650),
    },
  };
}

function appOf({ text, from }: Given): string | null {
  if (text === null) return null;
  if (existsSync(join(text, 'index.html'))) return text;
  throw new Wrong(
    `${from}: There is no built app in ${text} (no index.html). 'npm run build' makes one in dist.`,
  );
}

function storeOf(get: (name: OptionName) => Given, environment: Environment): string | S3Address {
  const { text, from } = get('store');
  const endpoint = endpointOf(get('s3-endpoint'));
  const region = get('s3-region').text;
  if (text === null || text === '') throw new Wrong(`${from} takes a file, or the URL of a database.`);
  if (isS3Address(text)) {
    try {
      return readS3Address(text, { endpoint, region }, environment);
    } catch (cause) {
      throw cause instanceof Error ? new Wrong(`${from}: ${cause.message}`) : cause;
    }
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1];
  if (scheme === undefined || /^postgres(ql)?$/.test(scheme)) return text;
  throw new Wrong(`${from} takes a file of SQLite, postgres://… or s3://…, not ${scheme}://….`);
}

function endpointOf({ text, from }: Given): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.search === '' && url.hash === '')
    return text;
  throw new Wrong(`${from} takes the URL of an S3 service, as https://s3.example.com, not '${text}'.`);
}

function redisOf({ text, from }: Given): string | null {
  if (text === null || /^rediss?:\/\//.test(text)) return text;
  throw new Wrong(`${from} takes a URL as redis://host:6379 or rediss://host:6379, not '${text}'.`);
}

function originOf(text: string, from: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.origin === text) return text;
  throw new Wrong(`${from} takes origins as https://gatehouse.example.com, without a path, not '${text}'.`);
}
