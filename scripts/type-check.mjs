// Checks the types of projects, each a folder with a tsconfig.json: `node scripts/type-check.mjs src/core .`
// The native compiler does it in a tenth of the time; it has no API, for which `typescript` stays.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const compiler = fileURLToPath(new URL('../node_modules/typescript-native/bin/tsc', import.meta.url));

/** Whether the types of a project are right. What is wrong is printed. */
export const typesAreRight = (folder) =>
  spawnSync(process.execPath, [compiler, '-p', folder], { stdio: 'inherit' }).status === 0;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = process.argv.slice(2).every(typesAreRight) ? 0 : 1;
