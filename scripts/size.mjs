// Prints the compressed size of a first visit, and fails when it exceeds its budget. The editor loads later, separately.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Kilobytes, gzip: what index.html loads before the first canvas, and the editor's own chunk. Three of the first are for
 * texts in several languages: each has a key, and there is what formats them (docs/decisions/0013-texts.md).
 */
const budgets = { first: 159, editor: 950 };

const html = readFileSync('dist/index.html', 'utf8');
const assets = readdirSync('dist/assets');
const kilobytes = (name) => gzipSync(readFileSync(`dist/assets/${name}`)).length / 1024;
const sum = (names) => names.reduce((total, name) => total + kilobytes(name), 0);

const first = assets.filter((name) => name.endsWith('.js') && html.includes(name));
const editor = assets.filter((name) => /^(editor|code-editor).*\.js$/.test(name) && !name.includes('worker'));
const rows = [
  ['first load', sum(first), budgets.first],
  ['editor', sum(editor), budgets.editor],
];
let fits = true;
for (const [what, size, budget] of rows) {
  fits &&= size <= budget;
  console.log(`${what.padEnd(12)} ${size.toFixed(0).padStart(5)} kB gzip, budget ${budget} kB`);
}
if (!fits) process.exit(1);
