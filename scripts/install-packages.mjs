// Installs what the packages of their own need for their checks: rooms, and the extension for VS Code.
import { fileURLToPath } from 'node:url';
import { installExtension } from './install-extension.mjs';
import { installRooms } from './rooms-package.mjs';

installRooms();
installExtension(fileURLToPath(new URL('../editors/vscode', import.meta.url)), 'types');
