import { sameValue } from '../incremental/same-value.ts';
import { valueAt } from '../model/access.ts';
import type { Reading } from '../model/model.ts';
import { readObject } from '../model/read-resources.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { isObject } from '../yaml/is-object.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../yaml/json.ts';
import type { Build, BuiltObject } from './build.ts';
import { isKustomizationFile } from './folders.ts';
import { placeAt, plain, type Traced } from './traced.ts';

/** An object of a view, with the documents that it is made from. */
export type Made = Readonly<{
  resource: Resource;
  docs: ReadonlySet<YamlDocument>;
  /** Ids of documents that change it without being where it began. */
  changedBy: readonly number[];
}>;

/** The objects before, and whether they may stay: not where a kustomization changed, which decides what is written where. */
export type Before = Readonly<{
  objects: ReadonlyMap<ResourceKey, Made>;
  mayStay: boolean;
  /** Ids of documents that do not parse at the moment. */
  stale: ReadonlySet<number>;
}>;

/**
 * The objects of a build, as the model holds objects. One that is made from the same documents and has the same value as
 * before stays the same.
 */
export function builtResources(build: Build, reading: Reading, before: Before): readonly Made[] {
  return build.objects.flatMap((object) => {
    const made = makeOne(object, reading, before);
    return made ? [made] : [];
  });
}

function makeOne({ value: traced, origin }: BuiltObject, reading: Reading, before: Before): Made | null {
  const value = plain(traced);
  if (!isObject(value)) return null;
  const { docs, changedBy, elsewhere } = placesIn(traced, origin);
  docs.add(origin.doc);
  const written = valueAt(origin.doc.value, origin.root);
  const isAsWritten = !elsewhere && written !== undefined && sameValue(value, written);
  const read = readObject(value, origin, reading);
  if (!read) return null;
  const old = before.objects.get(read.key);
  if (
    old &&
    before.mayStay &&
    sameSet(old.docs, docs) &&
    sameValue(old.resource.value, value) &&
    !old.resource.stale
  )
    return old;
  const kept = old && sameValue(old.resource.value, value) ? old.resource.value : value;
  const resource: Resource = {
    ...read,
    value: kept,
    stale: changedBy.some((id) => before.stale.has(id)) || before.stale.has(origin.docId),
    ...(!isAsWritten && { written: (path: Path) => placeAt(traced, path) }),
  };
  return { resource, docs, changedBy };
}

/** The documents in which parts of a value are written, and whether any stands elsewhere than where the object began. */
function placesIn(traced: Traced, { docId, root }: BuiltObject['origin']) {
  const docs = new Set<YamlDocument>();
  const changedBy = new Set<number>();
  let elsewhere = false;
  const look = (node: Traced, path: Path): void => {
    const { at } = node;
    docs.add(at.doc);
    if (at.docId !== docId || !samePath(at.path, path)) elsewhere = true;
    if (at.docId !== docId && !isKustomizationFile(at.file)) changedBy.add(at.docId);
    if (node.kind === 'map') for (const [key, entry] of node.entries) look(entry, [...path, key]);
    else if (node.kind === 'seq') node.items.forEach((item, index) => look(item, [...path, index]));
  };
  look(traced, root);
  return { docs, changedBy: [...changedBy], elsewhere };
}

const samePath = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item));
