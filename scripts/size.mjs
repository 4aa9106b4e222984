// Prints the compressed size of a first visit, and fails when it exceeds its budget. The editor loads later, separately.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Kilobytes, gzip: what index.html loads before the first canvas, the editor's own chunk, and what embed.html loads for a
 * canvas, without the worker, which both start beside it. Three of the first are for
 * texts in several languages: each has a key, and there is what formats them (docs/decisions/0013-texts.md); one is for
 * what decides which page an address opens: a workspace, a lesson, a pack, a workshop, notes, a frame; one for a start that
 * notices that the two before it failed, and one for the client in the cluster that a request comes from. Four of the last are for the reader of YAML, which says what kubectl refuses, and
 * nine for requests inside a mesh, what implementations do, groups of steps, and reading, keeping and placing many objects at once.
 */
const budgets = { first: 165, editor: 950, frame: 420 };

const html = readFileSync('dist/index.html', 'utf8');
const assets = readdirSync('dist/assets');
const kilobytes = (name) => gzipSync(readFileSync(`dist/assets/${name}`)).length / 1024;
const sum = (names) => names.reduce((total, name) => total + kilobytes(name), 0);

const first = assets.filter((name) => name.endsWith('.js') && html.includes(name));
const editor = assets.filter((name) => /^(editor|code-editor).*\.js$/.test(name) && !name.includes('worker'));

/** A script with all that it imports before it runs. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(`dist/assets/${name}`, 'utf8');
  for (const [, , imported] of text.matchAll(/\b(from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    withImports(imported, found);
  return found;
}
const frame = assets.find((name) => /^open-frame-.*\.js$/.test(name));
if (frame === undefined) throw new Error('The build has no script for embed.html.');

const rows = [
  ['first load', sum(first), budgets.first],
  ['editor', sum(editor), budgets.editor],
  ['frame', sum([...withImports(frame)]), budgets.frame],
];
const program = statSync('dist-cli/gatehouse.cjs', { throwIfNoEntry: false });
if (program)
  console.log(`command line ${(program.size / 1024).toFixed(0).padStart(7)} kB, with the servers in it`);
let fits = true;
for (const [what, size, budget] of rows) {
  fits &&= size <= budget;
  console.log(`${what.padEnd(12)} ${size.toFixed(1).padStart(7)} kB gzip, budget ${budget} kB`);
}
if (!fits) process.exit(1);
