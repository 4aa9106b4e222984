// Writes what the installed kustomize makes of the cases in src/core/builds/testing/cases; with --check it only says which
// differ. Needs `kustomize` (5.8) on the PATH; no part of the gate.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const FOLDER = 'src/core/builds/testing/cases';
const check = process.argv.includes('--check');

/** The files of a case: what stands behind a line `-- path --`, up to the next. */
const blocksOf = (part) =>
  part
    .split(/^-- (?=\S+ --$)/m)
    .slice(1)
    .map((block) => ({ path: block.split(' --', 1)[0], text: block.slice(block.indexOf('\n') + 1) }));

/** What kustomize writes for a folder of files; `refused` where it refuses them. */
function built(files, folder) {
  const root = mkdtempSync(join(tmpdir(), 'kustomize-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const args = ['build', '--load-restrictor=LoadRestrictionsNone'];
    // The order of resources is the one that is compared; sortOptions are stronger.
    const run = spawnSync('kustomize', [...args, '--reorder=none', join(root, folder)], { encoding: 'utf8' });
    if (run.error) throw run.error;
    if (process.argv.includes('--verbose') && run.status !== 0) console.warn(run.stderr);
    return run.status === 0 ? run.stdout : 'refused\n';
  } finally {
    rmSync(root, { recursive: true });
  }
}

let stale = 0;
for (const name of readdirSync(FOLDER)) {
  const path = join(FOLDER, name);
  const before = readFileSync(path, 'utf8');
  const [head, ...parts] = before.split(/^== /m);
  const after = parts.map((part) => {
    const title = part.slice(0, part.indexOf('\n'));
    const files = blocksOf(part).filter((block) => block.path !== 'expected');
    const source = files.map((file) => `-- ${file.path} --\n${file.text.trimEnd()}\n`).join('');
    return `== ${title}\n${source}-- expected --\n${built(files, title.split(' @ ')[1] ?? '').trimEnd()}\n\n`;
  });
  const text = `${head}${after.join('').trimEnd()}\n`;
  if (text === before) continue;
  stale++;
  if (check) console.error(`${path} is not what kustomize makes`);
  else writeFileSync(path, text);
}
process.exitCode = check && stale > 0 ? 1 : 0;
