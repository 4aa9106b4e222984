import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../testing/run.ts';
import { readKubeContext } from './kube-context.ts';
import type { ProxySetup } from './proxy-arguments.ts';
import { startProxy } from './start-proxy.ts';
import { fakeKubectl, type Fake } from './testing/fake-kubectl.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-kubectl-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function use(fake: Fake) {
  const { env, calls } = fakeKubectl(folder, fake);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return calls;
}

test.each<[Fake, string | undefined, object]>([
  [{}, undefined, { name: 'kind', namespace: null, server: 'https://127.0.0.1:6443' }],
  [
    { namespace: 'shop', server: 'https://a.example.com/k' },
    'prod',
    { name: 'prod', namespace: 'shop', server: 'https://a.example.com/k' },
  ],
])('%j %s', async (fake, wanted, context) => {
  use(fake);
  expect(await readKubeContext(wanted)).toEqual({ ok: true, context });
});

test.each<[Fake, string | undefined, string]>([
  [{}, 'knd', "There is no context 'knd'; did you mean 'kind'?"],
  [{}, 'zzzzzz', "There is no context 'zzzzzz', only kind, prod."],
  [
    { current: null },
    undefined,
    'The kubeconfig has no current context. Name one with --context: kind, prod.',
  ],
  [
    { contexts: [] },
    undefined,
    'The kubeconfig has no contexts. kubectl said: error: cannot locate context kind',
  ],
])('%j %s is refused', async (fake, wanted, reason) => {
  use(fake);
  expect(await readKubeContext(wanted)).toEqual({ ok: false, reason });
});

test('without kubectl nothing is started', async () => {
  vi.stubEnv('PATH', folder);
  const reason = expect.stringMatching(/^kubectl is not installed, or not on the PATH\./);
  expect(await readKubeContext(undefined)).toEqual({ ok: false, reason });
  expect(await startProxy(setup, () => {})).toEqual({ ok: false, portTaken: false, reason });
});

const setup: ProxySetup = {
  context: 'kind',
  server: 'https://127.0.0.1:6443',
  app: folder,
  prefix: '/k-1/',
  port: 8001,
  readOnly: false,
  secrets: false,
};

test('a port that is taken is told from other ends', async () => {
  use({ mode: 'taken' });
  expect(await startProxy(setup, () => {})).toEqual({
    ok: false,
    portTaken: true,
    reason: 'kubectl proxy ended: error: listen tcp 127.0.0.1:8001: bind: address already in use',
  });
});

test.each([
  [['manifests/'], 'It takes no files.'],
  [['--port', 'x'], "--port takes a number up to 65535, not 'x'."],
  [['--port', '65536'], "--port takes a number up to 65535, not '65536'."],
  [['-n', 'Shop'], "--namespace takes the name of a namespace, not 'Shop'."],
  [['-n', '../x'], "--namespace takes the name of a namespace, not '../x'."],
  [['--context', ''], '--context takes the name of a context.'],
])('%j is bad usage', async (args, reason) => {
  const calls = use({});
  expect(await run(['cluster', ...args])).toEqual({
    code: 2,
    out: '',
    notes: [`gatehouse cluster: ${reason} See gatehouse cluster --help.`],
  });
  expect(calls()).toEqual([]);
});
