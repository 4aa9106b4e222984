// Compiles the extension for VS Code against its own libraries, which are installed where they are not.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installExtension } from './install-extension.mjs';

const folder = fileURLToPath(new URL('../editors/vscode', import.meta.url));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  installExtension(folder, 'types');
  const { status } = spawnSync('npx', ['tsc', '-p', folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
