import * as vscode from 'vscode';
import { createCanvases } from './canvas/canvases.ts';
import { chooseFolder } from './commands/choose-folder.ts';
import { convert } from './commands/convert.ts';
import { exportAs } from './commands/export-as.ts';
import { fixAll } from './commands/fix-all.ts';
import { createPreviews } from './commands/previews.ts';
import { showActions } from './commands/show-actions.ts';
import { trace } from './commands/trace.ts';
import { validate } from './commands/validate.ts';
import { createLanguageServer, type LanguageServer } from './server/language-server.ts';

let server: LanguageServer | null = null;

/** Called by VS Code when a YAML file is opened, or one of the commands is run. */
export function activate(extension: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Gatehouse', { log: true });
  const program = vscode.Uri.joinPath(extension.extensionUri, 'server', 'start.cjs').fsPath;
  const canvases = createCanvases({ extension, log });
  const previews = createPreviews(extension);
  const context = { program, log };
  extension.subscriptions.push(log, canvases);

  const running = createLanguageServer(program, log, extension);
  server = running;
  const openCanvas = async (on: unknown) => {
    const root = await chooseFolder(on);
    return root ? canvases.open(root) : null;
  };
  const commands: Readonly<Record<string, (on: unknown) => Promise<unknown>>> = {
    openCanvas,
    validate: (on) => validate(on, context),
    trace: (on) => trace(() => openCanvas(on)),
    convert: (on) => convert(on, context, previews),
    fixAll: (on) => fixAll(on, context, previews),
    export: (on) => exportAs(on, context),
    restart: () => running.restart(),
    showOutput: async () => log.show(),
    showActions,
  };
  for (const [name, run] of Object.entries(commands))
    extension.subscriptions.push(
      vscode.commands.registerCommand(`gatehouse.${name}`, async (on: unknown) => {
        try {
          await run(on);
        } catch (error) {
          log.error(error instanceof Error ? error : String(error));
          const reason = error instanceof Error ? error.message : String(error);
          void vscode.window.showErrorMessage(`Gatehouse: ${reason}`);
        }
      }),
    );
  void running.start();
}

export const deactivate = (): Promise<void> | undefined => server?.stop();
