import type { CardPosition, Documents } from './documents.ts';
import { createFileTexts } from './file-texts.ts';
import type { TextFile } from './workspace.ts';

/** Puts files into documents that have none, as what they begin with: it is no step to undo. */
export function beginWith(
  { doc }: Documents,
  files: readonly TextFile[],
  places: ReadonlyMap<string, CardPosition> = new Map(),
): void {
  const texts = createFileTexts(doc, () => true);
  const placed = doc.getMap<CardPosition>('places');
  doc.transact(() => {
    for (const { path, text } of files) texts.open(path).insert(0, text);
    for (const [key, { x, y }] of places) placed.set(key, { x, y });
  });
}
