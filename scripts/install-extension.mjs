// The libraries of the extension for VS Code, in its own node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what the lock file of a package says, unless that was done.
 * @param folder of the package
 * @param needs `types` for what it is compiled with, its dependencies; `pack` for what packs it as well: a Node of its own among
 *   it, since that needs a newer one than this checkout does
 * @throws Error where npm fails
 */
export function installExtension(folder, needs) {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const note = join(folder, 'node_modules/.installed');
  const [done = '', ...of] = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
  if (of.join('\n') === lock && (done === 'pack' || done === needs)) return;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { status } = spawnSync('npm', needs === 'pack' ? args : [...args, '--omit=dev'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The libraries of ${folder} could not be installed.`);
  writeFileSync(note, `${needs}\n${lock}`);
}
