import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { run, withFolder } from '../testing/run.ts';
import { portOf } from './port-of.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A package with the command line as it was built, and an app of one page. */
const withPackage = (use: (program: string, folder: string) => Promise<void>): Promise<void> =>
  withFolder(
    {
      'package.json': '{}',
      'dist/index.html': '<html lang="en">',
      'work/a.yaml': 'a: 1\n',
      'work/.x/b.yaml': '',
    },
    async (folder) => {
      const built = spawnSync('cp', ['-r', join(root, 'dist-cli'), join(root, 'bin'), folder]);
      expect(built.status).toBe(0);
      await use(join(folder, 'bin/gatehouse.mjs'), join(folder, 'work'));
    },
  );

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The command line could not be built.');
});

/** What a server printed, up to its address; null where it ended without one. */
async function addressOf(server: ChildProcess): Promise<string | null> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk);
    const [, address] = /(http:\S+)\n/.exec(printed) ?? [];
    if (address !== undefined) return address;
  }
  return null;
}

test('the folder in which it is called is opened, at the same port each time, until the process is ended', async () => {
  await withPackage(async (program, folder) => {
    const start = () => spawn(process.execPath, [program, 'open', '--no-open'], { cwd: folder });
    const server = start();
    const address = (await addressOf(server)) ?? '';
    const other = start();
    const next = (await addressOf(other)) ?? '';
    try {
      expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${portOf(folder)}/#folder/[\\w-]{32}$`));
      const token = address.replace(/.*\//, '');
      expect(next).not.toContain(token);
      const [origin = ''] = address.split('#');
      expect(await (await fetch(origin)).text()).toBe('<html data-host="folder" lang="en">');
      const asked = await fetch(`${origin}api/folder`, { headers: { 'x-gatehouse-token': token } });
      expect(Object.keys(((await asked.json()) as { files: object }).files)).toEqual(['a.yaml']);
      // The port of the folder is taken.
      expect(new URL(next).port).not.toBe(new URL(address).port);
    } finally {
      const ended = [once(server, 'exit'), once(other, 'exit')];
      server.kill('SIGTERM');
      other.kill('SIGINT');
      expect(await Promise.all(ended)).toEqual([
        [0, null],
        [0, null],
      ]);
    }
  });
});

test('a team gets an address that stays, with the options of the workspace', async () => {
  await withPackage(async (program, folder) => {
    const token = 'the-token-of-the-team';
    const server = spawn(
      process.execPath,
      [program, 'serve', folder, '--port', '0', '--channel', 'experimental'],
      {
        env: { ...process.env, GATEHOUSE_TOKEN: token },
      },
    );
    try {
      const [origin = '', fragment] = ((await addressOf(server)) ?? '').split('#');
      expect(fragment).toBe(`folder/${token}`);
      const asked = await fetch(`${origin}api/folder`, { headers: { 'x-gatehouse-token': token } });
      expect(await asked.json()).toMatchObject({ readOnly: true, options: { channel: 'experimental' } });
    } finally {
      server.kill();
    }
  });
});

test.each([
  ['no folder', ['open', 'nowhere'], /^gatehouse open: nowhere: there is no such file or folder\.$/],
  ['a file', ['open', 'package.json'], /package\.json is not a folder\.$/],
  ['two folders', ['serve', 'a', 'b'], /Name one folder\./],
  ['standard input', ['open', '-'], /Name one folder\./],
  ['a word for a port', ['open', '--port', 'http'], /--port takes a number up to 65535, not 'http'\./],
  ['programs to start', ['open', '--render'], /starts no other programs\./],
])('%s is refused in one line', async (_, args, words) => {
  const { code, out, notes } = await run(args);
  expect([code, out, notes]).toEqual([2, '', [expect.stringMatching(words)]]);
});

test('a port that is taken is refused where it was asked for', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  try {
    await withPackage(async (program, folder) => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [program, 'open', folder, '--port', String(port)],
        {
          encoding: 'utf8',
        },
      );
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`127.0.0.1:${port} cannot be listened on: another program does so.`),
      ]);
    });
  } finally {
    taken.close();
  }
});

test('a token that could be guessed is refused', async () => {
  await withPackage(async (program, folder) => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'serve', folder], {
      encoding: 'utf8',
      env: { ...process.env, GATEHOUSE_TOKEN: 'secret' },
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('GATEHOUSE_TOKEN takes letters')]);
  });
});

test('a script that calls it without arguments gets the usage, and does not wait', async () => {
  await withPackage(async (program, folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^gatehouse: Name a verb/)]);
  });
});
