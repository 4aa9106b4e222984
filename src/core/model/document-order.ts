import { differences } from '../incremental/differences.ts';
import { remembered, type Memory } from '../incremental/memory.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import { byText } from '../text/by-text.ts';
import type { ItemList } from './item-list.ts';
import { documentStart, slotIndex } from './locate.ts';
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
  const stay = before.slots.flatMap((slot) => {
    const at = slotIndex(after, slot.id);
    return at < 0 ? [] : [{ at, was: slot.list, is: after.slots[at]?.list }];
  });
  return isRising(stay.map(({ at }) => at)) && stay.every(({ was, is }) => keepsItems(was, is));
}

function keepsItems(before: ItemList | undefined, after: ItemList | undefined): boolean {
  if (!before || !after || before.places === after.places) return true;
  return isRising(before.items.flatMap(({ id }) => after.places.get(id) ?? []));
}

const isRising = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || (places[index - 1] ?? 0) < place);

/** Compares documents, and items of Lists, by where they stand: by the path of the file, then in the file. */
export const byDocument =
  (model: Pick<Model, 'files'>): ((a: DocumentPlace, b: DocumentPlace) => number) =>
  (a, b) => {
    if (a.file !== b.file) return byText(a.file, b.file);
    if (a.docId === b.docId) return 0;
    return documentStart(model, a) - documentStart(model, b);
  };

type DocumentPlace = Readonly<{ file: string; docId: number }>;
