import {
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './open-editor.ts';

/** The texts of files after an edit of the server, by path; null for one that is gone. As an editor would apply it. */
export function textsAfter(
  editor: Editor,
  { documentChanges = [], changes = {} }: WorkspaceEdit,
): Readonly<Record<string, string | null>> {
  const texts: Record<string, string | null> = {};
  const pathOf = (uri: string): string => uri.replace(/^file:\/\/\/manifests\//, '');
  const apply = (uri: string, edits: TextEdit[]): void => {
    const path = pathOf(uri);
    const text = texts[path] ?? editor.text(path);
    texts[path] = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, text), edits);
  };
  for (const change of documentChanges) {
    if (CreateFile.is(change)) texts[pathOf(change.uri)] = '';
    else if (DeleteFile.is(change)) texts[pathOf(change.uri)] = null;
    else if (TextDocumentEdit.is(change))
      apply(
        change.textDocument.uri,
        change.edits.filter((edit): edit is TextEdit => TextEdit.is(edit)),
      );
  }
  for (const [uri, edits] of Object.entries(changes)) apply(uri, edits);
  return texts;
}
