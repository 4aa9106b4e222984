import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a `kubectl` for tests is to do. */
export type Fake = Readonly<{
  mode?: 'old' | 'taken' | 'login' | 'unauthorized' | 'silent' | 'dies';
  contexts?: readonly string[];
  /** Null for none. */
  current?: string | null;
  server?: string;
  namespace?: string;
}>;

/** Answers what is asked of a kubeconfig as the real one does. A shell starts in no time. */
const SHELL = `#!/bin/sh
wanted=$FAKE_CURRENT
for argument in "$@"; do
  case $argument in
    --context=*) wanted=\${argument#--context=} ;;
    get-contexts) printf "$FAKE_CONTEXTS"; exit ;;
    proxy) exec "$FAKE_NODE" "$FAKE_FOLDER/proxy.cjs" "$@" ;;
  esac
done
[ -n "$wanted" ] || { echo 'error: current-context must exist in order to minify' >&2; exit 1; }
case "$(printf "$FAKE_CONTEXTS")" in
  *"$wanted"*) ;;
  *) echo "error: cannot locate context $wanted" >&2; exit 1 ;;
esac
printf '{"contexts":[{"name":"%s","context":{"cluster":"c","user":"u"%s}}],"clusters":[{"name":"c","cluster":{"server":"%s"}}]}' \
  "$wanted" "$FAKE_NAMESPACE" "$FAKE_SERVER"
`;

const PROXY = `
const fs = require('node:fs');
const args = process.argv.slice(2);
const mode = process.env.FAKE_MODE;
const valueOf = (name) => args.find((each) => each.startsWith('--' + name + '='))?.slice(name.length + 3);
const fail = (words) => { console.error(words); process.exit(1); };
const port = Number(valueOf('port'));
const file = valueOf('kuberc');
fs.appendFileSync(process.env.FAKE_FOLDER + '/calls', JSON.stringify({ args, pid: process.pid }) + '\\n');
if (mode === 'old' && file !== undefined) fail("error: unknown flag: --kuberc\\nSee 'kubectl proxy --help' for usage.");
const prefix = valueOf('api-prefix') ?? JSON.parse(fs.readFileSync(file, 'utf8')).defaults[0].options[0].default;
if (mode === 'taken' && port !== 0) fail('error: listen tcp 127.0.0.1:' + port + ': bind: address already in use');
if (mode === 'login') console.error('To log in, enter the code ABC at https://login.example.com');
require('node:http').createServer((request, response) => {
  if (!request.url.startsWith(prefix)) return response.writeHead(404).end();
  if (request.url === prefix + 'api/v1/namespaces/infra')
    return response.writeHead(404, { 'content-type': 'application/json' }).end('{"kind":"Status"}');
  if (request.url !== prefix + 'version') return response.writeHead(403).end();
  if (mode === 'unauthorized') return response.writeHead(401).end('{}');
  if (mode === 'silent') {
    console.error('E1130 03:00:00.000000 1 proxy_server.go:147] Error while proxying request: dial ' + prefix);
    return response.writeHead(500).end('dial tcp 127.0.0.1:1: connect: connection refused\\n');
  }
  response.end(JSON.stringify({ gitVersion: 'v1.36.3' }));
}).listen(port, '127.0.0.1', function () {
  console.log('Starting to serve on 127.0.0.1:' + this.address().port);
  if (mode === 'dies') setTimeout(() => fail('error: it broke at ' + prefix), 500);
});
`;

/**
 * Puts a `kubectl` for tests into a folder.
 *
 * @returns the variables with which it is found, and what it was called with as a proxy up to now
 */
export function fakeKubectl(folder: string, fake: Fake = {}) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kubectl'), SHELL);
  writeFileSync(join(folder, 'proxy.cjs'), PROXY);
  chmodSync(join(folder, 'kubectl'), 0o755);
  const { mode = '', contexts = ['kind', 'prod'], current = 'kind', namespace } = fake;
  const file = join(folder, 'calls');
  return {
    env: {
      PATH: folder,
      // No preferences of whoever runs the tests.
      HOME: folder,
      FAKE_FOLDER: folder,
      FAKE_NODE: process.execPath,
      FAKE_MODE: mode,
      FAKE_CONTEXTS: contexts.map((name) => `${name}\\n`).join(''),
      FAKE_CURRENT: current ?? '',
      FAKE_NAMESPACE: namespace === undefined ? '' : `,"namespace":"${namespace}"`,
      FAKE_SERVER: fake.server ?? 'https://127.0.0.1:6443',
    },
    calls: (): readonly Readonly<{ args: readonly string[]; pid: number }>[] =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as { args: string[]; pid: number })
        : [],
  };
}

/** Whether there is a process of that number. */
export const isThere = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits until something is so, for at most 40 seconds: a busy machine starts programs slowly. */
export async function until(is: () => boolean): Promise<void> {
  for (let time = 0; time < 2000 && !is(); time++) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!is()) throw new Error('It did not come to that.');
}
