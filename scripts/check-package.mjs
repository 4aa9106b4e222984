// Packs what `npm run build` left, installs the tarball in an empty folder, and uses the command line and the library there.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** What a user of the package gets, and nothing else. */
const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'bin/gatehouse.mjs',
  // The app, but for the service worker, which a server of one folder does not serve.
  ...readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(sw|workbox-.*)\.js$/.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  'dist-cli/answers.json',
  'dist-cli/gatehouse.cjs',
  'dist-cli/start.cjs',
  'dist-lib/gatehouse.d.ts',
  'dist-lib/gatehouse.js',
  ...readdirSync('integrations/pull-request')
    .filter((name) => !name.endsWith('.test.mjs'))
    .map((name) => `integrations/pull-request/${name}`),
  ...readdirSync('docs/schemas').map((name) => `docs/schemas/${name}`),
  'package.json',
];

const SCRIPT = `
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { open } from 'gatehouse';

const workspace = open({ 'shop.yaml': readFileSync('shop.yaml', 'utf8') }, { partial: true });
const finding = workspace.findings.find(({ code }) => code === 'backend/no-such-port');
assert.equal(finding.line, 28);
const applied = workspace.apply(finding.fixes[0].call);
assert.ok(applied.ok);
assert.ok(applied.workspace.findings.every(({ code }) => code !== 'backend/no-such-port'));
assert.ok(workspace.statuses.some(({ kind }) => kind === 'HTTPRoute'));
assert.ok(workspace.graph.edges.length > 0);
assert.ok(workspace.trace('http://shop.example.com/cart').ok);
const schema = createRequire(import.meta.url)('gatehouse/schemas/validate.schema.json');
assert.equal(schema.type, 'array');
`;

const TYPED = `
import { open, type Finding, type Trace, type Workspace } from 'gatehouse';

const workspace: Workspace = open({ 'a.yaml': 'kind: Service' }, { channel: 'experimental', today: '2026-01-31' });
export const places: string[] = workspace.findings.map(({ file, line }: Finding) => \`\${file}:\${line}\`);
export const reasons = workspace.statuses.flatMap(({ status }) => status?.conditions?.map(({ reason }) => reason) ?? []);
export const broken = workspace.graph.edges.filter(({ state }) => state === 'problem').map(({ reason }) => reason);
const traced = workspace.trace({ host: 'shop.example.com', headers: { version: 'two' } });
export const trace: Trace | string = traced.ok ? traced.trace : traced.reason;
const [fix] = workspace.findings.flatMap(({ fixes }) => fixes);
const applied = fix ? workspace.apply(fix.call) : undefined;
export const texts = applied?.ok ? Object.values(applied.workspace.files) : [];
// @ts-expect-error a workspace cannot be changed
workspace.files = {};
// @ts-expect-error there is no such channel
open({}, { channel: 'alpha' });
workspace.apply({ id: 'rename', args: { key: '/Service/shop/cart', name: 'basket', follow: true } });
// @ts-expect-error there is no such command
workspace.apply({ id: 'rename-all', args: { key: '/Service/shop/cart', name: 'basket', follow: true } });
`;

const TSCONFIG = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023'],
    types: [],
    strict: true,
    noEmit: true,
  },
  files: ['typed.ts'],
};

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-package-'));
const run = (command, args) =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

try {
  const [packed] = JSON.parse(must('npm', 'pack', resolve('.'), '--json', '--ignore-scripts'));
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), FILES.toSorted());

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  must('npm', 'install', packed.filename, '--offline', '--no-audit', '--no-fund');
  const installed = Object.keys(readJson('package-lock.json').packages).filter(Boolean);
  assert.deepEqual(installed, ['node_modules/gatehouse'], 'The package brings others with it.');

  cpSync('src/samples/broken-shop', join(folder, 'manifests'), { recursive: true });
  const validated = run('npx', ['--no', 'gatehouse', 'validate', '-o', 'json', 'manifests']);
  assert.equal(validated.status, 1, validated.stderr);
  assert.equal(JSON.parse(validated.stdout).length, 7);

  await openApp();

  cpSync('src/samples/broken-shop/shop.yaml', join(folder, 'shop.yaml'));
  writeFileSync(join(folder, 'script.mjs'), SCRIPT);
  must(process.execPath, 'script.mjs');
  const [, example] = /```js\n([^]*?)```/.exec(readFileSync('docs/library.md', 'utf8'));
  writeFileSync(join(folder, 'example.mjs'), example);
  must(process.execPath, 'example.mjs');

  writeFileSync(join(folder, 'typed.ts'), TYPED);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  must(process.execPath, resolve('node_modules/typescript/bin/tsc'), '-p', '.');
  console.log(
    `${packed.filename}: ${FILES.length} files, ${(packed.size / 1024).toFixed(0)} kB, no dependencies.`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Opens the app on the manifests, as the package has it, and asks it for them. */
async function openApp() {
  const program = join(folder, 'node_modules/gatehouse/bin/gatehouse.mjs');
  const server = spawn(process.execPath, [program, 'open', 'manifests', '--no-open'], { cwd: folder });
  try {
    let printed = '';
    for await (const chunk of server.stdout) {
      printed += chunk;
      if (printed.includes('#folder/')) break;
    }
    const [, address, token] = /(http:\S+)#folder\/(\S+)/.exec(printed);
    assert.match(await (await fetch(address)).text(), /<html data-host="folder"/);
    const answer = await fetch(`${address}api/folder`, { headers: { 'x-gatehouse-token': token } });
    assert.deepEqual(Object.keys((await answer.json()).files), readdirSync(join(folder, 'manifests')).sort());
  } finally {
    server.kill();
  }
}

function must(command, ...args) {
  const { status, stdout, stderr, error } = run(command, args);
  assert.equal(status, 0, `${command} ${args.join(' ')} failed.\n${stdout}${stderr}${error ?? ''}`);
  return stdout;
}

function readJson(name) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
