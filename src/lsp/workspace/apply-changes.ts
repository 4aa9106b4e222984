import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileChange } from '../../core/model/model.ts';
import type { Positions } from '../client/positions.ts';

/**
 * Applies the changes of an editor to its document.
 *
 * @returns the same as changes of the file `path`, each of which refers to the text after the one before
 */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  { path, positions }: Readonly<{ path: string; positions: Positions }>,
): readonly FileChange[] {
  const applied = changes.map((change): FileChange => {
    if (!('range' in change)) {
      TextDocument.update(document, [{ text: change.text }], version);
      return { path, type: 'put', text: change.text };
    }
    const span = positions.spanOf(document, change.range);
    const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    TextDocument.update(document, [{ range, text: change.text }], version);
    return { path, type: 'edit', edits: [{ span, text: change.text }] };
  });
  if (changes.length === 0) TextDocument.update(document, [], version);
  return applied;
}
