// Compiles the extension for VS Code against its own libraries, which are installed where they are not.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installExtension } from './install-extension.mjs';
import { typesAreRight } from './type-check.mjs';

const folder = fileURLToPath(new URL('../editors/vscode', import.meta.url));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  installExtension(folder, 'types');
  process.exitCode = typesAreRight(folder) ? 0 : 1;
}
