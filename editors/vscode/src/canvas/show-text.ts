import * as vscode from 'vscode';
import { pathIn, uriOf } from './folder.ts';

/** Shows in the editor where something is written, and reports where its user puts the cursor. */
export function createTextView(root: vscode.Uri, columnOf: () => vscode.ViewColumn | undefined) {
  const marked = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });

  /** The editor of a file: one that is in view, or a new one beside the canvas. */
  const show = async (path: string, preserveFocus: boolean): Promise<vscode.TextEditor> => {
    const uri = uriOf(root, path);
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    const canvas = columnOf();
    const viewColumn =
      shown?.viewColumn ??
      (canvas === undefined || canvas === vscode.ViewColumn.One
        ? vscode.ViewColumn.Beside
        : vscode.ViewColumn.One);
    return vscode.window.showTextDocument(uri, { viewColumn, preserveFocus, preview: true });
  };

  return {
    async reveal(path: string, start: number, end: number): Promise<void> {
      const editor = await show(path, true);
      const { document } = editor;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      editor.selection = new vscode.Selection(range.start, range.start);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      for (const other of vscode.window.visibleTextEditors)
        other.setDecorations(marked, other === editor ? [range] : []);
    },
    async write(path: string): Promise<void> {
      await show(path, false);
    },
    /** Calls back with the file and the offset of the cursor, when the user moved it. */
    onCursor: (listener: (path: string, offset: number) => void): vscode.Disposable =>
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
        // Who types or clicks has a kind; what extensions select, as this does, has none.
        const isUser =
          kind === vscode.TextEditorSelectionChangeKind.Keyboard ||
          kind === vscode.TextEditorSelectionChangeKind.Mouse;
        const path = pathIn(root, textEditor.document.uri);
        const [first] = selections;
        if (!isUser || path === null || !first) return;
        textEditor.setDecorations(marked, []);
        listener(path, textEditor.document.offsetAt(first.active));
      }),
    dispose: () => marked.dispose(),
  };
}
