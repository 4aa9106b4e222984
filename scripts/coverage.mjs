// Prints what the unit tests reached, folder by folder: the second half of `npm run coverage`.
import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

const SUMMARY = '.cache/coverage/coverage-summary.json';

if (!existsSync(SUMMARY)) {
  console.error(`There is no ${SUMMARY}: run "npm run coverage".`);
  process.exit(1);
}

/** `src/core/traffic` and `src/ui/canvas` are looked at by themselves; other folders as a whole. */
function folderOf(path) {
  const steps = relative('src', path).split(sep);
  const depth = steps[0] === 'core' || steps[0] === 'ui' ? 2 : 1;
  return steps.slice(0, Math.min(depth, steps.length - 1)).join('/') || '.';
}

const folders = new Map();
for (const [path, { statements }] of Object.entries(JSON.parse(readFileSync(SUMMARY, 'utf8')))) {
  // Files of types alone have nothing that could run.
  if (path === 'total' || statements.total === 0) continue;
  for (const name of [folderOf(path), 'all']) {
    const folder = folders.get(name) ?? { files: 0, reached: 0, statements: 0, covered: 0 };
    folder.files += 1;
    folder.reached += statements.covered > 0 ? 1 : 0;
    folder.statements += statements.total;
    folder.covered += statements.covered;
    folders.set(name, folder);
  }
}

const { all, ...rest } = Object.fromEntries(folders);
const percent = (part, whole) => `${Math.floor((part / whole) * 100)} %`.padStart(6);
console.log(`${'folder'.padEnd(20)}   files reached   statements`);
for (const [name, { files, reached, statements, covered }] of [...Object.entries(rest).sort(), ['all', all]])
  console.log(
    `${name.padEnd(20)} ${`${reached}/${files}`.padStart(9)} ${percent(reached, files)}  ${percent(covered, statements)}`,
  );
