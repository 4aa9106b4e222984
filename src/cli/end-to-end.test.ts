import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { DANGLING, GOOD } from './testing/manifests.ts';
import { withFolder } from './testing/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = join(root, 'bin/gatehouse.mjs');

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The command line could not be built.');
}, 60_000);

/** Runs the built program as a shell would. */
function gatehouse(args: readonly string[], { cwd = root, input = '' } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

const files = {
  'kiln.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: kiln\n',
  'teams/bad.yaml': DANGLING,
  'teams/broken.yml': 'a: [',
};

test('results, count and exit code of a folder', async () => {
  await withFolder(files, (folder) => {
    const { status, stdout, stderr } = gatehouse(['validate', '.'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout.split('\n').map((line) => line.slice(0, line.indexOf(' ')))).toEqual(
      expect.arrayContaining(['teams/broken.yml:1:4', 'teams/bad.yaml:32:17']),
    );
    expect(stderr).toMatch(/^\d+ errors?\b.* in 6 objects of 3 files\.\n$/);
  });
});

test('standard input', () => {
  expect(gatehouse(['validate', '-', '-q'], { input: GOOD })).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(gatehouse(['validate', '-'], { input: DANGLING }).status).toBe(1);
});

test.each(['json', 'sarif'])('%s is one JSON value on standard output, and nothing else', (format) => {
  const { status, stdout } = gatehouse(['validate', '-o', format, '-'], { input: DANGLING });
  expect(status).toBe(1);
  expect(() => JSON.parse(stdout)).not.toThrow();
});

test('github annotations', () => {
  const { stdout } = gatehouse(['validate', '-o', 'github', '-'], { input: DANGLING });
  expect(stdout).toMatch(/^::error file=-,line=32,col=17,endLine=32,endColumn=20,title=backend\/missing::/);
});

describe('bad usage and unreadable input end with 2 and one line', () => {
  test.each([
    [['validate']],
    [['frobnicate']],
    [['validate', '-o', 'xml', '.']],
    [['validate', 'no/such/file.yaml']],
  ])('%j', (args) => {
    const { status, stdout, stderr } = gatehouse(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  // Nothing is forbidden to root.
  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    await withFolder(files, (folder) => {
      chmodSync(join(folder, 'kiln.yaml'), 0);
      const { status, stderr } = gatehouse(['validate', folder]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: `${folder}/kiln.yaml: permission denied.\n` });
    });
  });

  test('a device that never ends', () => {
    expect(gatehouse(['validate', '/dev/zero'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^\/dev\/zero: it has more than \d+ MB/),
    });
  });
});

test('the reader of the results may stop reading', () => {
  const { status, stderr } = spawnSync(
    '/bin/sh',
    ['-c', '"$0" "$1" validate -q -o json - | head -c 1 >/dev/null', process.execPath, launcher],
    { input: `${DANGLING}---\n`.repeat(400), encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

/** Runs the built program with what a shell connects to it. */
function inShell(script: string, cwd = root) {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script, process.execPath, launcher], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')(
  'what cannot be read or written ends with 2 and one line',
  () => {
    test
      .skipIf(!existsSync('/dev/full'))
      .each([
        ['validate src/samples/broken-shop'],
        ['validate -o sarif src/samples/broken-shop'],
        ['status src/samples/broken-shop'],
        ['graph src/samples/broken-shop'],
        ['convert src/samples/ingress'],
        ['--help'],
      ])('a full disk: %s', (args) => {
      expect(inShell(`"$0" "$1" ${args} > /dev/full`)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'gatehouse: The results could not be written: the disk is full.\n',
      });
    });

    test.skipIf(!existsSync('/dev/full'))('a pack on a full disk', () => {
      const { status, stderr } = gatehouse(['lesson', 'pack', 'src/lessons/tour', '-o', '/dev/full']);
      expect({ status, stderr }).toEqual({ status: 2, stderr: '/dev/full: the disk is full.\n' });
    });

    test.skipIf(!existsSync('/dev/full'))('what cannot be said changes nothing of the results', () => {
      const args = 'validate -o json src/samples/broken-shop';
      const { status, stdout } = inShell(`"$0" "$1" ${args} 2> /dev/full`);
      expect(status).toBe(1);
      expect(() => JSON.parse(stdout)).not.toThrow();
      expect(inShell(`"$0" "$1" validate no/such/file 2> /dev/full`).status).toBe(2);
    });

    test.each([
      ['validate - <&-', '-: there is nothing to read, standard input is closed.\n'],
      ['validate - < /dev/null', '-: there is nothing to read, standard input is closed.\n'],
      ['validate - < src', '-: it is a folder.\n'],
      ['status - < src', '-: it is a folder.\n'],
      ['trace --requests - src/samples/smallest < src', '-: it is a folder.\n'],
      [
        'trace --requests - src/samples/smallest <&-',
        '-: there is nothing to read, standard input is closed.\n',
      ],
    ])('%s', (args, stderr) => {
      expect(inShell(`"$0" "$1" ${args}`)).toEqual({ status: 2, stdout: '', stderr });
    });

    test('an empty pipe is no manifest, and nothing is wrong with that', () => {
      expect(gatehouse(['validate', '-', '-q'])).toEqual({ status: 0, stdout: '', stderr: '' });
    });
  },
);

test('what is no YAML is a finding of validate, and nothing that others could read', () => {
  const input = 'kind: Service\n--- # two\na: [\n';
  const { status, stdout } = gatehouse(['validate', '-'], { input });
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: expect.stringMatching(
      /^-:3:4 error The bracket \[ that is opened here is never closed\. \[text\/syntax\]$/m,
    ),
  });
  for (const verb of ['status', 'graph', 'convert'])
    expect(gatehouse([verb, '-'], { input })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^-:3:4: /),
    });
});

test('the version is that of the package', () => {
  expect(gatehouse(['--version']).stdout).toBe(`${version}\n`);
});

test('from a checkout it runs in the folder of the npm call, and prints nothing but results', async () => {
  await withFolder({ 'good.yaml': GOOD }, (folder) => {
    const { status, stdout } = spawnSync(
      'npm',
      ['--prefix', root, 'run', '--silent', 'cli', '--', 'validate', '-o', 'json', 'good.yaml'],
      { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '[]\n' });
  });
});

test('a generated hostile text ends with an answer', () => {
  const damaged = DANGLING.replaceAll('name:', 'name: {__proto__: {constructor: [}]}, x:');
  expect([0, 1]).toContain(gatehouse(['validate', '-o', 'sarif', '-'], { input: damaged }).status);
});

test('the launcher explains what to run before the first build', async () => {
  await withFolder({ 'bin/gatehouse.mjs': readFileSync(launcher) }, (folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/gatehouse.mjs')], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('run build');
  });
});
