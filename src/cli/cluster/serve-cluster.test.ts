import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readClusterLink } from '../../cluster/cluster-link.ts';
import { fakeKubectl, isThere, until, type Fake } from './testing/fake-kubectl.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Programs are started by the dozen. */
const SLOW = { timeout: 60_000 };

/** A package with a built app. */
let folder = '';
let program = '';
let runs = 0;
const running: ChildProcess[] = [];

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The command line could not be built.');
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gatehouse-cluster-')));
  program = join(folder, 'dist-cli/start.cjs');
  for (const name of ['dist', 'dist-cli']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'dist/index.html'), '<p>app');
  for (const name of ['answers.json', 'gatehouse.cjs', 'start.cjs'])
    cpSync(join(root, 'dist-cli', name), join(folder, 'dist-cli', name));
}, 60_000);

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(fake: Fake, ...args: readonly string[]) {
  const { env, calls } = fakeKubectl(join(folder, `run-${(runs += 1)}`), fake);
  const child = spawn(process.execPath, [program, 'cluster', ...args], { env });
  running.push(child);
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (text.out += chunk));
  child.stderr.on('data', (chunk) => (text.err += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const ready = () => until(() => text.out.includes('#cluster/'));
  // The two streams arrive in any order, and some notes are written behind the address.
  const notes = (words: string) => until(() => text.err.includes(words));
  return { child, text, ended, calls, ready, notes };
}

/** The address that was printed. */
const addressIn = (out: string): URL => new URL(/^ {2}(\S+)$/m.exec(out)?.[1] ?? '');

test(
  'the app is opened on a context, under a prefix that no one can guess, and with what was asked for',
  SLOW,
  async () => {
    const asked = [
      '--context',
      'prod',
      '-n',
      'shop',
      '-n',
      'infra',
      '-n',
      'shop',
      '--read-only',
      '--secrets',
    ];
    const [plain, other] = [
      start({ namespace: 'shop' }, '--no-open'),
      start({ mode: 'login' }, ...asked, '--port', '0'),
    ];
    const old = start({ mode: 'old' }, '--port', '0', '--context', 'prod');
    await Promise.all([plain.ready(), other.ready(), old.ready()]);
    const production = 'prod looks like production: the window asks twice before it writes.';
    await Promise.all([
      plain.notes('do not share it'),
      other.notes('kubectl: To log in, enter the code ABC at https://login.example.com\n'),
      // What may not be read, as the other one, may be there.
      other.notes('The cluster has no namespace infra: nothing of that is shown.\n'),
      // What looks like production is said, where it could be written to.
      old.notes(production),
    ]);

    const address = addressIn(plain.text.out);
    const link = readClusterLink(address.hash);
    expect(link).toMatchObject({
      context: 'kind',
      home: 'shop',
      namespaces: [],
      readOnly: false,
      secrets: false,
    });
    expect([address.hostname, address.pathname, address.search]).toEqual(['127.0.0.1', '/', '']);
    expect(plain.calls()[0]?.args).toEqual(
      expect.arrayContaining([`--port=${address.port}`, `--www=${join(folder, 'dist')}`]),
    );
    // Whoever lists the processes of the machine does not see it.
    expect(plain.calls()).toHaveLength(1);
    expect(plain.calls()[0]?.args.join(' ')).not.toContain(link?.prefix.slice(1, -1));
    expect(plain.text.out).toMatch(/^Context kind, Kubernetes v1\.36\.3: all namespaces\n/);
    expect(plain.text.err).not.toContain(link?.prefix.slice(1, -1));

    const second = readClusterLink(addressIn(other.text.out).hash);
    expect(second).toMatchObject({
      context: 'prod',
      namespaces: ['shop', 'infra'],
      home: null,
      readOnly: true,
      secrets: true,
    });
    expect(second?.prefix).not.toBe(link?.prefix);
    expect(other.text.out).toContain('shop and infra, to be looked at');
    const ofOld = readClusterLink(addressIn(old.text.out).hash);
    expect(
      old.calls().map(({ args }) => args.filter((each) => /^--(?:kuberc|api-prefix)=/.test(each))),
    ).toEqual([[expect.stringMatching(/^--kuberc=/)], [`--api-prefix=${ofOld?.prefix}`]]);
    expect(old.text.err).not.toContain('unknown flag');
    expect([plain, other].map(({ text }) => text.err.includes(production))).toEqual([false, false]);
    const { args = [] } = other.calls()[0] ?? {};
    expect(args).toEqual(
      expect.arrayContaining(['--context=prod', '--reject-methods=^(DELETE|PATCH|POST|PUT)$']),
    );
    expect(args.find((each) => each.startsWith('--reject-paths='))).not.toContain('secrets');
  },
);

test('the proxy ends with the command, however that ends', SLOW, async () => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const;
  const started = signals.map((signal) => ({ signal, ...start({}, '--port', '0') }));
  await Promise.all(started.map(({ ready }) => ready()));
  const pids = started.map(({ calls }) => calls()[0]?.pid);
  expect(pids.map(isThere)).toEqual([true, true, true, true]);
  for (const { child, signal } of started) child.kill(signal);
  expect(await Promise.all(started.map(({ ended }) => ended))).toEqual([0, 0, 0, null]);
  await until(() => !pids.some(isThere));
});

test('the proxy and the command end with what has started the command', SLOW, async () => {
  const { env, calls } = fakeKubectl(join(folder, 'orphan'));
  const log = join(folder, 'log');
  const script = `
    const out = require('node:fs').openSync(${JSON.stringify(log)}, 'w');
    const args = [${JSON.stringify(program)}, 'cluster', '--port', '0'];
    const child = require('node:child_process').spawn(process.execPath, args, { stdio: ['ignore', out, out] });
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['-e', script], { env });
  running.push(parent);
  let pid = '';
  parent.stdout.on('data', (chunk) => (pid += chunk));
  await until(() => existsSync(log) && readFileSync(log, 'utf8').includes('#cluster/'));
  const pids = [Number(pid), calls()[0]?.pid];
  expect(pids.map(isThere)).toEqual([true, true]);
  parent.kill('SIGKILL');
  await until(() => !pids.some(isThere));
});

test(
  'what goes wrong is said: a proxy that ends, a port that is taken, credentials, a cluster that does not answer',
  SLOW,
  async () => {
    const [dies, taken, unauthorized, silent] = [
      start({ mode: 'dies' }, '--port', '0'),
      start({ mode: 'taken' }),
      start({ mode: 'unauthorized' }, '--port', '0'),
      start({ mode: 'silent' }, '--port', '0'),
    ];
    await Promise.all([
      taken.ready(),
      silent.ready(),
      silent.notes('does not answer yet: dial tcp 127.0.0.1:1: connect: connection refused\n'),
    ]);
    expect([await dies.ended, await unauthorized.ended]).toEqual([2, 2]);

    expect(dies.text.err).toContain('gatehouse cluster: kubectl proxy ended: error: it broke at /…/\n');
    // The port of this cluster, each time the same, and else any.
    const ports = taken.calls().map(({ args }) => args.find((each) => each.startsWith('--port=')));
    expect(ports).toEqual([expect.stringMatching(/^--port=2\d{4}$/), '--port=0']);
    expect(unauthorized.text).toEqual({
      out: '',
      err: 'gatehouse cluster: The cluster of the context kind does not know these credentials. Log in, and try again.\n',
    });
    expect(silent.text.out).toMatch(/^Context kind: all namespaces\n/);
    // What the proxy logs of each request is not repeated.
    expect(silent.text.err).not.toContain('proxy_server.go');
  },
);
