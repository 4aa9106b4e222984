import * as vscode from 'vscode';
import {
  CANVAS,
  openCanvasPanel,
  webviewOptions,
  type CanvasContext,
  type CanvasPanel,
} from './canvas-panel.ts';

/** The canvases that are open: one for each folder. */
export function createCanvases(context: CanvasContext) {
  const { extensionUri } = context.extension;
  const canvases = new Map<string, Promise<CanvasPanel>>();

  const fill = (panel: vscode.WebviewPanel, root: vscode.Uri): Promise<CanvasPanel> => {
    const key = root.toString();
    const canvas = openCanvasPanel(panel, root, context);
    canvases.set(key, canvas);
    panel.onDidDispose(() => canvases.delete(key));
    canvas.catch(() => panel.dispose());
    return canvas;
  };

  const serializer = vscode.window.registerWebviewPanelSerializer(CANVAS, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const place =
        typeof state === 'object' && state !== null && 'place' in state && typeof state.place === 'string'
          ? state.place
          : null;
      if (place === null || canvases.has(place)) return panel.dispose();
      const root = uriAt(place);
      if (root === null) return panel.dispose();
      panel.webview.options = webviewOptions(extensionUri);
      await fill(panel, root);
    },
  });

  return {
    /** Shows the canvas of a folder: the one that is open, or a new one beside the text. */
    async open(root: vscode.Uri): Promise<CanvasPanel> {
      const known = canvases.get(root.toString());
      if (known) {
        const canvas = await known;
        canvas.panel.reveal(undefined, false);
        return canvas;
      }
      const isOccupied = vscode.window.tabGroups.activeTabGroup.tabs.length > 0;
      const viewColumn = isOccupied ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      return fill(
        vscode.window.createWebviewPanel(CANVAS, 'Canvas', viewColumn, webviewOptions(extensionUri)),
        root,
      );
    },
    dispose: () => serializer.dispose(),
  };
}

/** The address that a page kept; null for what is none. */
function uriAt(place: string): vscode.Uri | null {
  try {
    return vscode.Uri.parse(place, true);
  } catch {
    return null;
  }
}
