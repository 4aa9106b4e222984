import { sameValue } from '../incremental/same-value.ts';
import { memo } from '../incremental/memo.ts';
import { pathText, valueAt } from '../model/access.ts';
import type { Reading } from '../model/model.ts';
import { readObject } from '../model/read-resources.ts';
import type { Resource } from '../model/resource.ts';
import { isObject } from '../yaml/is-object.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../yaml/json.ts';
import type { Build, BuiltObject } from './build.ts';
import { isKustomizationFile } from './folders.ts';
import { placeAt, plain, type Traced } from './traced.ts';

/** An object of a view, with the documents that it is made from. */
export type Made = Readonly<{
  resource: Resource;
  /** What a build made, with its places; null for an object that stands as it is written. */
  traced: Traced | null;
  docs: ReadonlySet<YamlDocument>;
  /** Ids of documents that change it without being where it began. */
  changedBy: readonly number[];
}>;

/** Where an object began, as a text. */
export const originId = ({ docId, root }: Readonly<{ docId: number; root: Path }>): string =>
  `${docId} ${pathText(root)}`;

/** The objects before, and whether they may stay: not where a kustomization changed, which decides what is written where. */
export type Before = Readonly<{
  /** By `originId`. */
  objects: ReadonlyMap<string, Made>;
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
  const old = before.objects.get(originId(origin));
  const stays = before.mayStay && old !== undefined && !old.resource.stale;
  if (stays && old.traced === traced && old.docs.has(origin.doc)) return old;
  const value = plain(traced);
  if (!isObject(value)) return null;
  const places = placesIn(traced);
  const docs = places.docs.has(origin.doc) ? places.docs : new Set([...places.docs, origin.doc]);
  const same = old && sameValue(old.resource.value, value) ? old : undefined;
  if (same && stays && sameSet(same.docs, docs)) return { ...same, traced };
  const read = readObject(same?.resource.value ?? value, origin, reading);
  if (!read) return null;
  const { at } = traced;
  const isInPlace = places.isWhole && at.docId === origin.docId && samePath(at.path, origin.root);
  const written = valueAt(origin.doc.value, origin.root);
  const isAsWritten = isInPlace && written !== undefined && sameValue(value, written);
  const changedBy = [...places.ids].filter((id) => id !== origin.docId);
  const resource: Resource = {
    ...read,
    stale: changedBy.some((id) => before.stale.has(id)) || before.stale.has(origin.docId),
    ...(!isAsWritten && { written: (path: Path) => placeAt(traced, path) }),
  };
  return { resource, traced, docs, changedBy };
}

/** Where the parts of a value are written. */
type Places = Readonly<{
  docs: ReadonlySet<YamlDocument>;
  /** Ids of the documents, but for kustomizations. */
  ids: ReadonlySet<number>;
  /** Whether each part stands in one document, where it stands in the value. */
  isWhole: boolean;
}>;

/** Worked out once for each part: a build leaves most parts as they were. */
const placesIn: (node: Traced) => Places = memo((node) => {
  const { at } = node;
  const docs = new Set([at.doc]);
  const ids = new Set(isKustomizationFile(at.file) ? [] : [at.docId]);
  let isWhole = true;
  const look = (inner: Traced, step: string | number): void => {
    const places = placesIn(inner);
    for (const doc of places.docs) docs.add(doc);
    for (const id of places.ids) ids.add(id);
    const stands = inner.at.docId === at.docId && inner.at.path.length === at.path.length + 1;
    isWhole &&= stands && places.isWhole && inner.at.path.at(-1) === step && isInside(at.path, inner.at.path);
  };
  if (node.kind === 'map') for (const [key, entry] of node.entries) look(entry, key);
  else if (node.kind === 'seq') node.items.forEach(look);
  return { docs, ids, isWhole };
});

const isInside = (outer: Path, path: Path): boolean => outer.every((step, index) => step === path[index]);

const samePath = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item));
