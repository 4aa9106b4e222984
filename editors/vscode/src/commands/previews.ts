import * as vscode from 'vscode';

const SCHEME = 'gatehouse-preview';

/** Texts that are shown and are no files. */
export type Previews = Readonly<{
  /** Makes a text one that can be shown, under a path. */
  show: (path: string, text: string) => vscode.Uri;
}>;

export function createPreviews(context: vscode.ExtensionContext): Previews {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) texts.delete(uri.path);
    }),
  );
  return {
    show(path, text) {
      const uri = vscode.Uri.from({ scheme: SCHEME, path });
      texts.set(path, text);
      changed.fire(uri);
      return uri;
    },
  };
}
