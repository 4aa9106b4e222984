import { textId, writtenPatches, type WrittenPatch } from '../../builds/written-patches.ts';
import { valueAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import { innermost, type Place } from '../../model/place.ts';
import { placeOf } from '../../model/place-of.ts';
import type { Resource } from '../../model/resource.ts';
import { decompose } from '../../yaml/edit/decompose.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { editValues } from './edit-values.ts';
import type { InDocuments } from './edits-in-patch.ts';
import { editsInView, type PlacedEdit } from './edits-in-view.ts';
import { removablePatches, removePatches } from './remove-patches.ts';
import { valueAsWritten } from './value-as-written.ts';

/**
 * Edits of an object, in the base that it began in. Where a patch of the root in view says otherwise, that part of the patch
 * goes, and the whole of it when nothing is left. Null where the base cannot say it.
 */
export function editsInBase(
  model: Model,
  resource: Resource,
  edits: readonly YamlEdit[],
): InDocuments | null {
  const here: PlacedEdit[] = [];
  const elsewhere = new Map<string, Path>();
  for (const edit of edits) {
    const unit = unitOf(resource, edit.path);
    if (isInBase(resource, unit)) {
      const placed = inOrigin(resource, edit);
      if (!placed) return null;
      here.push(...placed);
    } else elsewhere.set(JSON.stringify(unit), unit);
  }
  const next = editValues(valueAsWritten(resource), edits);
  if (!next.ok) return null;
  const overrides: Place[] = [];
  for (const unit of elsewhere.values()) {
    const value = valueAt(next.value, unit);
    const path = [...resource.root, ...unit];
    const old = valueAt(resource.doc.value, path);
    const at = originAt(resource, path);
    const small: readonly YamlEdit[] =
      value !== undefined ? decompose(old, value, path) : old === undefined ? [] : [{ op: 'remove', path }];
    here.push(...small.map((edit) => ({ at, edit })));
    overrides.push(placeOf(resource, unit));
  }
  const freed = freePatches(model, overrides);
  return freed && { edits: [...here, ...freed.edits], texts: freed.texts };
}

const originAt = ({ file, docId, doc }: Resource, path: Path): Place => ({ file, docId, doc, path });

/** What is written as one: the value at a path, or the list on the way to it that a patch replaces. */
function unitOf(resource: Resource, path: Path): Path {
  for (let depth = 1; depth <= path.length; depth++) {
    const part = path.slice(0, depth);
    if (Array.isArray(valueAt(resource.value, part)) && !isInBase(resource, part)) return part;
  }
  return path;
}

/** Whether the value at a path, or where there is none the place for it, is in the document that the object began in. */
const isInBase = (resource: Resource, path: Path): boolean =>
  valueAt(resource.value, path) === undefined || placeOf(resource, path).docId === resource.docId;

/** An edit of what stands in the base, or comes into it. */
function inOrigin(resource: Resource, edit: YamlEdit): readonly PlacedEdit[] | null {
  if (valueAt(resource.value, edit.path) === undefined) {
    const path = [...resource.root, ...edit.path];
    return edit.op === 'remove' || edit.op === 'rename'
      ? []
      : [{ at: originAt(resource, path), edit: { ...edit, path } }];
  }
  const placed = editsInView(resource, edit);
  return placed.ok ? placed.edits : null;
}

/** The edits that take values out of patches; null where one stands in no patch that can do without it. */
function freePatches(model: Model, overrides: readonly Place[]): InDocuments | null {
  const path = model.view?.home.kustomization;
  const patches = path ? writtenPatches(model, path) : [];
  const edits: PlacedEdit[] = [];
  const emptied: WrittenPatch[] = [];
  const byPatch = new Map<WrittenPatch, Path[]>();
  for (const at of overrides) {
    const patch = patches.find((one) => textId(one.at) === textId(at));
    const inner = removable(innermost(at).path, patch?.value);
    if (!patch || !inner) return null;
    byPatch.set(patch, [...(byPatch.get(patch) ?? []), inner]);
  }
  for (const [patch, paths] of byPatch) {
    const rest = editValues(
      patch.value,
      paths.map((one) => ({ op: 'remove', path: one })),
    );
    if (!rest.ok) return null;
    if (saysNothing(rest.value) && removablePatches(model, [patch]).length > 0) emptied.push(patch);
    else edits.push(...paths.map((one): PlacedEdit => ({ at: patch.at, edit: { op: 'remove', path: one } })));
  }
  const removed = removePatches(model, emptied);
  return { edits: [...edits, ...removed.edits], texts: removed.texts };
}

/** What goes of a patch with the value at a path: the outermost mapping that says nothing else, or an operation. */
function removable(path: Path, value: Json | undefined): Path | null {
  if (Array.isArray(value)) return path.length === 2 && path[1] === 'value' ? path.slice(0, 1) : null;
  let part = path;
  while (part.length > 1) {
    const around = valueAt(value, part.slice(0, -1));
    if (!isObject(around) || Object.keys(around).length > 1) break;
    part = part.slice(0, -1);
  }
  return part;
}

const IDENTITY: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** Whether nothing is left of a patch but whom it is for. */
function saysNothing(value: Json): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (!isObject(value)) return false;
  const { metadata } = value;
  return (
    Object.keys(value).every((key) => IDENTITY.has(key)) &&
    isObject(metadata) &&
    Object.keys(metadata).every((key) => key === 'name' || key === 'namespace')
  );
}
