// Runs the official conformance suite of the Gateway API against the engine, on a cluster of yours (docs/conformance.md).
//   npm run conformance -- --kubeconfig ~/.kube/config                    all tests
//   npm run conformance -- --run HTTPRouteMatching                        one test
//   npm run conformance -- --channel standard --report report.yaml        with the CRDs of that channel, and a report of the suite
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { readResults, summaryOf } from './conformance-results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'conformance');
const cache = join(root, '.cache', 'conformance');
const MODULES = ['sigs.k8s.io/gateway-api', 'sigs.k8s.io/gateway-api/conformance'];

const { values } = parseArgs({
  options: {
    kubeconfig: { type: 'string' },
    run: { type: 'string' },
    channel: { type: 'string' },
    release: { type: 'string' },
    report: { type: 'string' },
    log: { type: 'string', default: join(cache, 'suite.log') },
    'node-address': { type: 'string' },
    timeout: { type: 'string', default: '60m' },
  },
});

/** Ends with a message where something is missing that cannot be helped here. */
function fail(message) {
  console.error(message);
  process.exit(2);
}

function go(...args) {
  const { status, stdout } = spawnSync('go', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, GOFLAGS: `${process.env['GOFLAGS'] ?? ''} -buildvcs=false`.trim() },
  });
  if (status !== 0) fail(`go ${args[0]} failed in ${folder}.`);
  return stdout.trim();
}

/** The oldest version of Go that the module takes. */
const [, oldest] = /^go (\d+\.\d+)/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8'));

function checkGo() {
  const { error } = spawnSync('go', ['version'], { stdio: 'ignore' });
  if (error)
    fail(
      `The conformance suite is written in Go, and there is no go here: install Go ${oldest} or newer (https://go.dev/dl).`,
    );
}

function kubeconfigPath() {
  const path = resolve(values.kubeconfig ?? process.env['KUBECONFIG'] ?? join(homedir(), '.kube', 'config'));
  if (existsSync(path)) return path;
  return fail(
    `There is no kubeconfig at ${path}. The suite needs an API server on which it may make and delete objects: name its kubeconfig with --kubeconfig (docs/conformance.md says which clusters will do).`,
  );
}

/** The flag that names the module file for another release of the suite than the one that is written down; none for that. */
function moduleFlag() {
  if (values.release === undefined) return [];
  for (const name of ['go.mod', 'go.sum']) copyFileSync(join(folder, name), join(cache, name));
  const file = `-modfile=${join(cache, 'go.mod')}`;
  go('get', file, ...MODULES.map((module) => `${module}@v${values.release}`));
  go('mod', 'tidy', file);
  return [file];
}

/** Ends what is left of a group of processes. */
function endGroup(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

checkGo();
const kubeconfig = kubeconfigPath();
mkdirSync(cache, { recursive: true });
const module = moduleFlag();
const [engine, echo, suite] = ['engine.mjs', 'echo-basic', 'suite.test'].map((name) => join(cache, name));
console.log('Building the engine, the echo server and the suite. The first time this takes minutes.');
await build({
  absWorkingDir: root,
  entryPoints: ['conformance/engine/main.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2023',
  platform: 'node',
  outfile: engine,
  sourcemap: 'inline',
  logLevel: 'warning',
});
go('build', ...module, '-o', echo, 'sigs.k8s.io/gateway-api/conformance/echo-basic');
go('test', ...module, '-c', '-o', suite, '.');
const crds = join(go('list', ...module, '-m', '-f', '{{.Dir}}', MODULES[0]), 'config', 'crd');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** The flags of the suite and of the test around it. */
const flags = {
  'test.v': 'true',
  'test.timeout': values.timeout,
  kubeconfig,
  node: process.execPath,
  engine,
  'echo-basic': echo,
  crds,
  'implementation-version': version,
  'run-test': values.run,
  channel: values.channel,
  'report-output': values.report && resolve(values.report),
  'node-address': values['node-address'],
};
const child = spawn(
  suite,
  Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : `-${name}=${value}`)),
  // A group of its own, so that the processes of its Pods end with it.
  { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
);
const exited = new Promise((done, failed) => {
  child.once('exit', done);
  child.once('error', failed);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));

mkdirSync(dirname(resolve(values.log)), { recursive: true });
const log = createWriteStream(values.log);
child.stderr.pipe(log, { end: false });
const results = readResults((line) => console.log(line));
for await (const line of createInterface({ input: child.stdout })) {
  log.write(`${line}\n`);
  results.take(line);
}
const code = await exited;
endGroup(child.pid);
const { text, failed, none } = summaryOf(results.all(), values.run);
console.log(text);
console.log(`The suite's own words are in ${values.log}.`);
process.exitCode = none ? 2 : failed || code !== 0 ? 1 : 0;
