import { PersistentMap } from '../incremental/persistent-map.ts';
import { sameItems } from '../incremental/same-items.ts';
import { indexResources } from '../model/index-resources.ts';
import type { DocumentSlot, Model, ModelFile } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';

/** Objects by the id of the document that they began as. */
export type ByDocument = ReadonlyMap<number, readonly Resource[]>;

const none: readonly Resource[] = [];

/**
 * A model with the same texts, in which each document holds the objects that were made of it instead of those that are
 * written in it.
 *
 * @param before the same of the texts before the last edit: files, documents and indexes that did not change stay
 */
export function withObjects(source: Model, objects: ByDocument, before: Model | null): Model {
  const removed: Resource[] = [];
  const added: Resource[] = [];
  const sourceBefore = before?.view?.source;
  let sameOrder =
    before !== null && sourceBefore !== undefined && source.files.hasOrderOf(sourceBefore.files);
  const changed: [string, ModelFile][] = [];
  for (const [path, file] of source.files) {
    const old = before?.files.get(path);
    const next = shownFile(file, objects, old);
    if (next === old) continue;
    changed.push([path, next]);
    const [was, is] = [old?.slots ?? [], next.slots].map((slots) =>
      (slots as readonly DocumentSlot[]).flatMap(({ resources }) => resources),
    );
    const [gone, come] = [new Set(was), new Set(is)];
    for (const resource of gone) if (!come.has(resource)) removed.push(resource);
    for (const resource of come) if (!gone.has(resource)) added.push(resource);
    sameOrder &&= sameItems(
      (was ?? []).map(({ key }) => key),
      (is ?? []).map(({ key }) => key),
    );
  }
  for (const [path, file] of before?.files ?? []) {
    if (!source.files.has(path)) for (const slot of file.slots) removed.push(...slot.resources);
  }
  const base = before ?? { files: PersistentMap.empty<string, ModelFile>(), ...emptyIndex };
  const files = sameOrder
    ? base.files.with(changed)
    : base.files.with(withGone(changed, base, source), () => source.files.keys());
  const isSame = sameOrder && removed.length === 0 && added.length === 0;
  const index = isSame ? base : indexResources(base, files, { removed, added, sameOrder });
  return { ...source, files, resources: index.resources, duplicates: index.duplicates };
}

const emptyIndex: Pick<Model, 'resources' | 'duplicates'> = {
  resources: PersistentMap.empty(),
  duplicates: new Map(),
};

function withGone(
  changed: readonly (readonly [string, ModelFile])[],
  base: Pick<Model, 'files'>,
  source: Model,
): readonly (readonly [string, ModelFile | undefined])[] {
  const gone = [...base.files.keys()].filter((path) => !source.files.has(path));
  return [...changed, ...gone.map((path) => [path, undefined] as const)];
}

/** A file with the objects of a view in the place of those that are written. */
function shownFile(file: ModelFile, objects: ByDocument, before: ModelFile | undefined): ModelFile {
  const old = new Map(before?.slots.map((slot) => [slot.id, slot]));
  const slots = file.slots.map((slot): DocumentSlot => {
    const resources = objects.get(slot.id) ?? none;
    if (sameItems(resources, slot.resources)) return slot;
    const shown = old.get(slot.id);
    return shown &&
      shown.doc === slot.doc &&
      shown.broken === slot.broken &&
      sameItems(shown.resources, resources)
      ? shown
      : { ...slot, resources };
  });
  if (sameItems(slots, file.slots)) return file;
  return before && sameItems(before.starts, file.starts) && sameItems(before.slots, slots)
    ? before
    : { ...file, slots };
}
