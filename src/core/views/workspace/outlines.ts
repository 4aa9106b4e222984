import { memo } from '../../incremental/memo.ts';
import { differences } from '../../incremental/differences.ts';
import { origins } from '../../incremental/origins.ts';
import { patchMap } from '../../incremental/patch-map.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import type { Offsets } from '../../incremental/offsets.ts';
import type { ItemList } from '../../model/item-list.ts';
import type { Model, ModelFile } from '../../model/model.ts';
import type { ResourceKey } from '../../model/resource.ts';

/** The documents of a file, in order, without their text. */
export type Outline = Readonly<{
  path: string;
  /** Ids, and offsets in the file (one more than ids: the last is the file's length). */
  ids: readonly number[];
  starts: readonly number[];
  /** Per document: the keys of its objects. */
  keys: readonly (readonly ResourceKey[])[];
  /** The items of Lists, by the index of their document; the offsets count from its start. */
  items: readonly Readonly<{ document: number; ids: readonly number[]; starts: Offsets }>[];
  /** Ids of the documents that do not parse at the moment. */
  broken: readonly number[];
}>;

/** An outline per file; an unchanged file keeps its outline. */
export type Outlines = PersistentMap<string, Outline>;

const sources = origins<Outlines, Model['files']>();

/** @param previous the outlines before the last edit: only files that differ are looked at */
export function outlinesOf({ files }: Model, previous: Outlines = PersistentMap.empty()): Outlines {
  const before = sources.of(previous) ?? PersistentMap.empty();
  const outlines = patchMap(previous, Object.is);
  for (const [path, , file] of differences(before, files)) outlines.set(path, file && outlineOf(file));
  return sources.note(outlines.done(), files);
}

const idsOf: (places: ItemList['places']) => readonly number[] = memo((places) => [...places.keys()]);

const outlineOf: (file: ModelFile) => Outline = memo(({ path, slots, starts }) => ({
  path,
  ids: slots.map(({ id }) => id),
  starts,
  keys: slots.map(({ resources, list }) =>
    list?.resources === resources ? list.keys : resources.map(({ key }) => key),
  ),
  items: slots.flatMap(({ list, broken }, document) =>
    list && !broken ? [{ document, ids: idsOf(list.places), starts: list.starts }] : [],
  ),
  broken: slots.filter(({ broken }) => broken).map(({ id }) => id),
}));
