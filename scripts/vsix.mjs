// Packs the extension for VS Code: gatehouse.vsix in editors/vscode. The app and the command line are built before.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { buildExtension } from '../editors/vscode/scripts/build.mjs';
import { installExtension } from './install-extension.mjs';

const folder = fileURLToPath(new URL('../editors/vscode', import.meta.url));

/** What an extension without cannot work, or may not be given to others. */
const NEEDED = [
  'package.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'out/extension.cjs',
  'out/start-page.js',
  'app/page.json',
  'app/icon.svg',
  'server/start.cjs',
  'server/gatehouse.cjs',
  'server/answers.json',
  'media/icon.png',
];

/** Sources, libraries that are bundled, and pages of the app that are not shown. */
const FORBIDDEN =
  /\/(node_modules|src|scripts)\/|\.(ts|map|test\.\w+)$|\/(sw\.js|index\.html|embed\.html)$|\/samples\//;

/**
 * What is wrong with the content of a packed extension, a sentence each.
 * @param names of its entries
 * @param page what its page loads, as `app/page.json` says
 */
export function contentFaults(names, page) {
  const there = new Set(names);
  const needed = [...NEEDED, ...[page.entry, ...page.styles, ...page.workers].map((path) => `app/${path}`)];
  return [
    ...needed.filter((path) => !there.has(`extension/${path}`)).map((path) => `${path} is missing.`),
    ...names.filter((name) => FORBIDDEN.test(name)).map((name) => `${name} has no place in it.`),
  ];
}

async function pack() {
  installExtension(folder, 'pack');
  await buildExtension();
  const file = join(folder, 'gatehouse.vsix');
  const node = join(folder, 'node_modules/node/bin/node');
  const vsce = join(folder, 'node_modules/@vscode/vsce/vsce');
  // Where it is published from is whoever publishes it to say.
  const unpublished = ['--allow-missing-repository', '--no-rewrite-relative-links'];
  // The keys in it are those of the examples of the rules about certificates, made for them.
  const examples = ['--allow-package-secrets', 'privatekey'];
  const args = [vsce, 'package', '--no-dependencies', ...unpublished, ...examples, '--out', file];
  const { status } = spawnSync(node, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('vsce did not pack the extension.');
  const entries = unzipSync(readFileSync(file));
  const page = JSON.parse(new TextDecoder().decode(entries['extension/app/page.json'] ?? new Uint8Array()));
  const faults = contentFaults(Object.keys(entries), page);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB, ${Object.keys(entries).length} files`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await pack();
