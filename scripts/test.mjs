// The gate: all checks, the fastest to fail first. `--no-browser` leaves the browser tests out.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const withBrowser = !process.argv.includes('--no-browser');
mkdirSync('.cache', { recursive: true });
for (const file of ['.cache/unit-tests.json', '.cache/browser-tests.json']) rmSync(file, { force: true });

/** What the checks of types and code stand on. */
const preparations = [['packages of their own', 'node', ['scripts/install-packages.mjs']]];

/** What only reads, and uses one core each: two at a time. */
const checks = [
  ...(withBrowser ? [['a Chromium for the browser tests', 'node', ['scripts/with-chromium.mjs']]] : []),
  ['format', 'npx', ['oxfmt', '--check']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['generated registries are fresh', 'node', ['scripts/registries.mjs', '--check']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['types of the extension for VS Code', 'node', ['scripts/check-extension.mjs']],
  ['import directions', 'npm', ['run', '--silent', 'imports']],
  ['unused code', 'npm', ['run', '--silent', 'unused']],
  ['names of files', 'node', ['scripts/file-names.mjs']],
  ['texts are in the catalogue', 'npm', ['run', '--silent', 'texts']],
  ['spelling', 'npm', ['run', '--silent', 'spell']],
  ['generated docs are fresh', 'node', ['scripts/docs.mjs', '--check']],
  ['links and citations', 'npm', ['run', '--silent', 'links']],
  [
    'lessons are sound',
    'node',
    ['scripts/cli.mjs', 'lesson', 'check', 'src/lessons/museum', '--fail-on', 'warning'],
  ],
  [
    'the tour is sound',
    'node',
    ['scripts/cli.mjs', 'lesson', 'check', 'src/lessons/tour', '--fail-on', 'warning'],
  ],
];

/** What uses all cores. */
const steps = [
  [
    'unit tests',
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/unit-tests.json'],
  ],
  ['rooms', 'node', ['scripts/rooms.mjs']],
];

/** What uses one core, and goes on beside the builds. */
const besideBuilds = [['random cases', 'node', ['scripts/fuzz.mjs', '--cases', '1000', '--seed', '1']]];

/** Each reads what the one before it wrote. */
const builds = [
  ['build', 'npx', ['vite', 'build', '--logLevel', 'warn']],
  ['build of command line and library', 'npm', ['run', '--silent', 'build:package']],
  ['package', 'node', ['scripts/check-package.mjs']],
  ['bundle size', 'npm', ['run', '--silent', 'size']],
];

/** What reads the builds, and uses all cores. */
const last = withBrowser
  ? [['browser tests', 'node', ['scripts/with-chromium.mjs', 'playwright', 'test']]]
  : [];

const started = Date.now();
const running = new Set();
preparations.forEach(runAlone);
const queue = [...checks];
await Promise.all([runInOrder(queue), runInOrder(queue)]);
steps.forEach(runAlone);
await Promise.all([runInOrder(besideBuilds), runInOrder(builds)]);
last.forEach(runAlone);
report();

/** Takes the next step of a queue when one has ended, until there is none. Several may take from the same one. */
async function runInOrder(waiting) {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const before = Date.now();
    const { status, output } = await run(step);
    end(step, status, before, output);
  }
}

/** Runs a step with nothing beside it; what it prints is seen at once. */
function runAlone(step) {
  const [title, command, args] = step;
  const before = Date.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  end(step, status, before);
}

/** Runs a step beside others; what it prints is kept together. Where another fails meanwhile it is ended, too. */
function run([, command, args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      running.delete(child);
      resolve({ status, output: Buffer.concat(output) });
    });
  });
}

/** Says how a step ended; the first that fails ends all. */
function end([title], status, before, output) {
  if (output) {
    console.log(`\n── ${title}`);
    process.stdout.write(output);
  }
  console.log(
    `── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - before) / 1000).toFixed(1)} s)`,
  );
  if (status === 0) return;
  for (const child of running) child.kill();
  report();
  process.exit(status ?? 1);
}

function report() {
  const unit = read('.cache/unit-tests.json');
  const browser = read('.cache/browser-tests.json');
  const passed = (unit?.numPassedTests ?? 0) + (browser?.stats?.expected ?? 0) + (browser?.stats?.flaky ?? 0);
  const failed = (unit?.numFailedTests ?? 0) + (browser?.stats?.unexpected ?? 0);
  console.log(`\nEverything took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  console.log(`${passed} passed, ${failed} failed`);
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
