import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';

const WORDS: Readonly<Record<State, { text: string; tooltip: string }>> = {
  [State.Starting]: { text: '$(loading~spin) Gatehouse', tooltip: 'The language server starts.' },
  [State.StartFailed]: { text: '$(error) Gatehouse', tooltip: 'The language server did not start.' },
  [State.Running]: { text: '$(check) Gatehouse', tooltip: 'The language server checks the manifests.' },
  [State.Stopped]: { text: '$(circle-slash) Gatehouse', tooltip: 'The language server does not run.' },
};

/** The language server in the extension, with its state in the status bar. */
export type LanguageServer = Readonly<{
  start: () => Promise<void>;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/**
 * @param program the script of the command line, which is the server with the verb `lsp`
 */
export function createLanguageServer(
  program: string,
  log: vscode.LogOutputChannel,
  context: vscode.ExtensionContext,
): LanguageServer {
  const server = { module: program, args: ['lsp'], transport: TransportKind.stdio };
  const client = new LanguageClient(
    'gatehouse',
    'Gatehouse',
    { run: server, debug: server },
    {
      documentSelector: [
        { scheme: 'file', language: 'yaml' },
        { scheme: 'untitled', language: 'yaml' },
        { scheme: 'file', language: 'json' },
        { scheme: 'file', pattern: '**/Kustomization' },
      ],
      outputChannel: log,
      synchronize: { configurationSection: 'gatehouse' },
      initializationOptions: {},
    },
  );
  const item = vscode.window.createStatusBarItem('gatehouse', vscode.StatusBarAlignment.Right, 50);
  item.name = 'Gatehouse';
  item.command = 'gatehouse.showActions';
  const show = (state: State) => {
    const { text, tooltip } = WORDS[state];
    item.text = text;
    item.tooltip = `${tooltip} Click for what can be done.`;
    item.accessibilityInformation = { label: `Gatehouse: ${tooltip}`, role: 'button' };
    item.show();
  };
  show(State.Stopped);
  context.subscriptions.push(
    item,
    client.onDidChangeState(({ newState }) => show(newState)),
  );

  const start = async () => {
    try {
      await client.start();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const chosen = await vscode.window.showErrorMessage(
        'The language server of Gatehouse did not start. Problems, hover and completion are missing; the canvas works without it.',
        'Show Output',
        'Restart',
      );
      if (chosen === 'Show Output') log.show();
      if (chosen === 'Restart') await start();
    }
  };
  return {
    start,
    async restart() {
      if (client.isRunning()) await client.stop();
      await start();
    },
    async stop() {
      if (client.isRunning()) await client.stop();
    },
  };
}
