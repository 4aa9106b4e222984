import { differences } from '../incremental/differences.ts';
import { remembered, type Memory } from '../incremental/memory.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import { byText } from '../text/by-text.ts';
import { slotIndex } from './locate.ts';
import type { Model, ModelFile } from './model.ts';

const place = remembered(() => ({ files: PersistentMap.empty<string, ModelFile>(), order: 0 }));

/**
 * A number that stays the same while documents stand in the order in which they stood before: they may come, go and change, as
 * with most edits. What was sorted by their places is still sorted then.
 */
export function documentOrder({ files }: Pick<Model, 'files'>, memory: Memory): number {
  const kept = memory.get(place);
  for (const [, before, after] of differences(kept.files, files))
    if (before && after && !keepsOrder(before, after)) kept.order++;
  kept.files = files;
  return kept.order;
}

function keepsOrder(before: ModelFile, after: ModelFile): boolean {
  let last = -1;
  for (const { id } of before.slots) {
    const at = slotIndex(after, id);
    if (at < 0) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

/** Compares documents by where they stand: by the path of the file, then in the file. */
export const byDocument =
  ({ files }: Pick<Model, 'files'>): ((a: DocumentPlace, b: DocumentPlace) => number) =>
  (a, b) => {
    if (a.file !== b.file) return byText(a.file, b.file);
    if (a.docId === b.docId) return 0;
    const file = files.get(a.file);
    return file ? slotIndex(file, a.docId) - slotIndex(file, b.docId) : 0;
  };

type DocumentPlace = Readonly<{ file: string; docId: number }>;
