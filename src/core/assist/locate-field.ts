import { documentAt, rootIn, type PlacedDocument } from '../model/locate.ts';
import type { DocumentSlot, Model } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import { isObject } from '../yaml/is-object.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../yaml/json.ts';
import { pathAt } from '../yaml/tree.ts';
import { readSketch } from './reading/read-sketch.ts';

/** A field of an object, by its place in a file. */
export type Field = Readonly<{
  docId: number;
  doc: YamlDocument;
  /** Offset of the document in its file. */
  start: number;
  /** Null in text that is no object. */
  resource: Resource | null;
  /** Inside the object; inside the document where there is none. */
  path: Path;
  inDocument: Path;
}>;

/** The field at an offset of a file, also while its document does not parse. Null when there is no such file. */
export function locateField(model: Model, file: string, offset: number): Field | null {
  const placed = documentAt(model, file, offset);
  if (!placed) return null;
  const { slot, start } = placed;
  const path = slot.broken
    ? (readSketch(slot.doc.text, offset - start).cursor?.path ?? [])
    : pathAt(slot.doc, offset - start);
  return fieldAt(placed, path, model);
}

/** The object that a path of a document leads into: one that begins there, else one that a build changes with it. */
function fieldAt({ slot, start }: PlacedDocument, inDocument: Path, { view }: Model): Field {
  const { id: docId, doc } = slot;
  const at = { docId, doc, start, inDocument };
  const resource = holderOf(slot, inDocument);
  if (resource) return { ...at, resource, path: inDocument.slice(rootIn(slot, resource).length) };
  const [changed] = view?.changes.get(docId) ?? [];
  // The paths of a merge patch are those of the object; a list of operations has its own.
  return changed && isObject(doc.value)
    ? { ...at, resource: changed, path: inDocument }
    : { ...at, resource: changed ?? null, path: changed ? [] : inDocument };
}

const holderOf = (slot: DocumentSlot, path: Path): Resource | null =>
  slot.resources.find((resource) => rootIn(slot, resource).every((step, index) => step === path[index])) ??
  null;
