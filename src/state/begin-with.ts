import * as Y from 'yjs';
import { createDocuments } from './create-documents.ts';
import type { CardPositionChanges, Documents } from './documents.ts';
import type { TextFile } from './workspace.ts';

/** Puts files into documents that have none, as what they begin with: it is no step to undo. */
export function beginWith(
  documents: Documents,
  files: readonly TextFile[],
  places: CardPositionChanges = new Map(),
): void {
  const scratch = createDocuments();
  scratch.edit(
    '',
    files.map(({ path, text }) => ({ path, span: { start: 0, end: 0 }, text })),
    [],
    places,
  );
  Y.applyUpdate(documents.doc, Y.encodeStateAsUpdate(scratch.doc));
  scratch.destroy();
}
