import * as vscode from 'vscode';
import { createEditorSide, type EditorChange } from '../../../../src/state/hosted/editor/editor-side.ts';
import { readFromCanvas, type ToCanvas } from '../../../../src/state/hosted/editor/editor-messages.ts';
import { workspaceSettings } from '../settings.ts';
import { canvasHtml } from './canvas-html.ts';
import { editFolder } from './edit-folder.ts';
import { pathIn, readFolder } from './folder.ts';
import type { PageParts } from './page-parts.ts';
import { createPlaces } from './places.ts';
import { createTextView } from './show-text.ts';
import { watchFolder } from './watch-folder.ts';

export const CANVAS = 'gatehouse.canvas';

/** What all canvases need. */
export type CanvasContext = Readonly<{
  extension: vscode.ExtensionContext;
  log: vscode.LogOutputChannel;
}>;

/** The canvas of a folder. */
export type CanvasPanel = Readonly<{
  panel: vscode.WebviewPanel;
  /** Sends a request, as in a request bar, now or when the page is there. */
  request: (text: string) => void;
  dispose: () => void;
}>;

/**
 * Fills a panel with the canvas of a folder. The texts are those of VS Code: what is typed there comes here, and what is
 * changed here is an edit there.
 */
export async function openCanvasPanel(
  panel: vscode.WebviewPanel,
  root: vscode.Uri,
  { extension, log }: CanvasContext,
): Promise<CanvasPanel> {
  const failed = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const say = (message: ToCanvas) => void panel.webview.postMessage(message);
  const places = createPlaces(extension.workspaceState, root);
  const report = (changes: readonly EditorChange[]) => side.changed(changes);
  const { files, leftOut } = await readFolder(root);
  const side = createEditorSide(files, places.read(), editFolder(root, report), say);
  const view = createTextView(root, () => panel.viewColumn);
  const name = root.path.split('/').findLast((part) => part !== '') ?? root.path;
  let isReady = false;
  let pending: string | null = null;
  let lastShown: string | null = null;
  let cursor: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    isReady = true;
    const canWrite = vscode.workspace.fs.isWritableFileSystem(root.scheme) !== false;
    say({
      type: 'begin',
      name,
      place: root.toString(),
      state: side.state(),
      options: workspaceSettings(root),
      request: pending,
      readOnly: canWrite ? null : 'This folder can only be read.',
      leftOut,
    });
    pending = null;
  };

  const act = async (data: unknown): Promise<void> => {
    const message = readFromCanvas(data);
    if (!message) return log.warn('The canvas sent a message that this version does not know.');
    if (message.type === 'ready') begin();
    else if (message.type === 'update') {
      if (!side.take(message.update)) log.error('The canvas sent an edit that cannot be read.');
      places.keep(side.places);
    } else if (message.type === 'reveal') {
      lastShown = message.file;
      await side.settled();
      await view.reveal(message.file, message.start, message.end);
    } else if (message.type === 'write') {
      await side.settled();
      const file = message.file ?? lastShown;
      if (file !== null) await view.write(file);
    } else if (message.type === 'save') {
      await side.settled();
      await saveAll(root);
    } else
      await vscode.commands.executeCommand(
        'workbench.action.openSettings',
        '@ext:gatehouse.gatehouse-vscode',
      );
  };

  const off = vscode.Disposable.from(
    watchFolder(root, report, failed),
    view,
    panel.webview.onDidReceiveMessage((data) => void act(data).catch(failed)),
    view.onCursor((file, offset) => {
      clearTimeout(cursor);
      cursor = setTimeout(() => say({ type: 'cursor', file, offset }), 60);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gatehouse', root))
        say({ type: 'options', options: workspaceSettings(root) });
    }),
    {
      dispose: () => {
        clearTimeout(cursor);
        places.stop();
        side.dispose();
      },
    },
  );
  panel.title = `Canvas: ${name}`;
  panel.iconPath = vscode.Uri.joinPath(extension.extensionUri, 'media', 'icon.svg');
  panel.onDidDispose(() => off.dispose());
  try {
    panel.webview.html = await pageOf(panel.webview, extension.extensionUri);
  } catch (error) {
    // A panel that was closed while its folder was read says so to none who listens afterwards.
    off.dispose();
    throw error;
  }
  return {
    panel,
    request(text) {
      if (isReady) say({ type: 'request', request: text });
      else pending = text;
    },
    dispose: () => panel.dispose(),
  };
}

async function pageOf(webview: vscode.Webview, extension: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'app', 'page.json'));
  const address = (...path: readonly string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  return canvasHtml({
    parts: JSON.parse(new TextDecoder().decode(bytes)) as PageParts,
    app: address('app'),
    starter: address('out', 'start-page.js'),
    source: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    language: vscode.env.language,
  });
}

/** Saves what is not saved of a folder. */
async function saveAll(root: vscode.Uri): Promise<void> {
  const unsaved = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && pathIn(root, uri) !== null,
  );
  const saved = await Promise.all(unsaved.map((document) => document.save()));
  const failed = unsaved.filter((_, index) => saved[index] !== true);
  if (failed.length > 0)
    void vscode.window.showErrorMessage(
      `Not saved: ${failed.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ')}`,
    );
}

/** What a webview of a canvas may load. */
export const webviewOptions = (
  extension: vscode.Uri,
): vscode.WebviewOptions & vscode.WebviewPanelOptions => ({
  enableScripts: true,
  // The canvas goes on as it was left, with what is selected and traced.
  retainContextWhenHidden: true,
  localResourceRoots: [vscode.Uri.joinPath(extension, 'app'), vscode.Uri.joinPath(extension, 'out')],
});
