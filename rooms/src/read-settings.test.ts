import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { helpText, OPTIONS, variableOf } from './options.ts';
import { readSettings } from './read-settings.ts';

const settings = (args: readonly string[], environment: Record<string, string> = {}) => {
  const read = readSettings(args, environment);
  return read.asks === null ? read.settings : read;
};

describe('settings', () => {
  it('are enough where nothing is said', () => {
    expect(settings([])).toEqual({
      port: 8088,
      host: '127.0.0.1',
      app: null,
      store: 'gatehouse-rooms.sqlite',
      redis: null,
      origins: [],
      proxies: 0,
      framedBy: '*',
      limits: DEFAULT_LIMITS,
    });
  });

  it('come from the arguments, else from the environment', () => {
    const environment = {
      GATEHOUSE_ROOMS_PORT: '1',
      GATEHOUSE_ROOMS_MAX_ROOM: '7',
      GATEHOUSE_ROOMS_ORIGINS: 'https://a.example, https://b.example',
      GATEHOUSE_ROOMS_REDIS: '',
    };
    expect(settings(['--port', '2', '--days=5', '--max-document', '2'], environment)).toMatchObject({
      port: 2,
      redis: null,
      origins: ['https://a.example', 'https://b.example'],
      limits: { connectionsOfRoom: 7, days: 5, document: 2 * 1024 * 1024 },
    });
    expect(
      settings([
        '--store',
        'postgres://u@h/d',
        '--redis',
        'rediss://h',
        '--proxies',
        '2',
        '--max-rooms',
        '3',
      ]),
    ).toMatchObject({
      store: 'postgres://u@h/d',
      redis: 'rediss://h',
      proxies: 2,
      limits: { roomsPerHour: 3 },
    });
    expect(
      settings(['--max-connections', '8', '--max-address', '9', '--framed-by', "'self'", '--host', '::']),
    ).toMatchObject({
      host: '::',
      framedBy: "'self'",
      limits: { connections: 8, connectionsOfAddress: 9 },
    });
  });

  it('name a bucket, with credentials from the environment', () => {
    const environment = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
    expect(settings(['--store', 's3://rooms/2026/autumn/'], environment)).toMatchObject({
      store: {
        endpoint: 'https://s3.us-east-1.amazonaws.com',
        region: 'us-east-1',
        bucket: 'rooms',
        prefix: '2026/autumn/',
        credentials: { id: 'id', secret: 'secret' },
      },
    });
    expect(
      settings(['--store', 's3://rooms', '--s3-endpoint', 'http://minio:9000/'], {
        ...environment,
        AWS_REGION: 'eu-central-1',
        AWS_SESSION_TOKEN: 'session',
      }),
    ).toMatchObject({
      store: {
        endpoint: 'http://minio:9000',
        region: 'eu-central-1',
        prefix: '',
        credentials: { session: 'session' },
      },
    });
  });

  it.each<[string[], Record<string, string>, string]>([
    [['--port', '70000'], {}, '--port takes a whole number from 0 to 65535, not'],
    [['--port', ''], {}, '--port takes a whole number'],
    [['--port', '1.5'], {}, '--port takes a whole number'],
    [[], { GATEHOUSE_ROOMS_DAYS: 'many' }, 'GATEHOUSE_ROOMS_DAYS takes a whole number from 1 to 3650, not'],
    [['--app', '/nowhere'], {}, '--app: There is no built app in /nowhere (no index.html)'],
    [['--store', 'mysql://h/d'], {}, '--store takes a file of SQLite, postgres://… or s3://…, not mysql://…'],
    [['--store', ''], {}, '--store takes a file'],
    [['--store', 's3://rooms'], {}, '--store: S3 needs credentials in AWS_ACCESS_KEY_ID'],
    [['--store', 's3:///rooms'], {}, '--store: s3:///rooms names no bucket'],
    [['--store', 's3://rooms/a b'], {}, "--store: The prefix 'a b' may have letters"],
    [['--s3-endpoint', 's3.example.com'], {}, '--s3-endpoint takes the URL of an S3 service'],
    [['--redis', 'localhost'], {}, '--redis takes a URL'],
    [['--origins', 'https://a.example/path'], {}, '--origins takes origins as'],
    [['--origins', 'a.example'], {}, '--origins takes origins as'],
    [['--prot', '1'], {}, "Unknown option '--prot'"],
    [['folder'], {}, 'Unexpected argument'],
  ])('are refused with a sentence: %j %j', (args, environment, words) => {
    const read = readSettings(args, environment);
    expect(read.asks).toBe('refused');
    expect(read).toHaveProperty('reason', expect.stringContaining(words));
  });

  it('are explained', () => {
    expect(readSettings(['--help'], {}).asks).toBe('help');
    expect(readSettings(['-h', '--version'], {}).asks).toBe('help');
    expect(readSettings(['--version'], {}).asks).toBe('version');
    for (const name of Object.keys(OPTIONS)) expect(helpText()).toContain(`--${name} `);
    expect(variableOf('max-rooms')).toBe('GATEHOUSE_ROOMS_MAX_ROOMS');
  });
});
