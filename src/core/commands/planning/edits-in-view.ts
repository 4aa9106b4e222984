import { isKustomizationFile } from '../../builds/folders.ts';
import { sameValue } from '../../incremental/same-value.ts';
import { pathText, valueAt } from '../../model/access.ts';
import { innermost, type Place } from '../../model/place.ts';
import { placeOf } from '../../model/place-of.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { decompose } from '../../yaml/edit/decompose.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';

/** An edit of the document that holds what it is about, its path counted from that document: of an inline patch, from its text. */
export type PlacedEdit = Readonly<{ at: Place; edit: YamlEdit }>;

type Placed = Readonly<{ ok: true; edits: readonly PlacedEdit[] }> | Refusal;

/**
 * Turns an edit of an object that a build makes into edits of the documents that hold its fields: the base, or a patch.
 * What the build computes (names with a prefix, the namespace of a kustomization, a value copied from elsewhere) is
 * written nowhere as it is, and refused in words.
 */
export function editsInView(resource: Resource, edit: YamlEdit): Placed {
  const { path } = edit;
  const now = valueAt(resource.value, path);
  switch (edit.op) {
    case 'set':
      if (now === undefined) return inParent(resource, edit);
      if (typeof now === 'object' && now !== null) return setParts(resource, now, edit.value, path);
      return setScalar(resource, now, edit);
    case 'append':
      return Array.isArray(now) ? inList(resource, edit) : inParent(resource, edit);
    case 'insert':
      return Array.isArray(now) && edit.index < now.length ? inItem(resource, edit) : inList(resource, edit);
    case 'remove':
    case 'rename':
      return now === undefined ? { ok: true, edits: [] } : inPlace(resource, edit);
    case 'move':
      return moved(resource, edit);
  }
}

/** Each changed part of a mapping or a list stands in a document of its own, perhaps. */
function setParts(resource: Resource, now: Json, next: Json, path: Path): Placed {
  const edits: PlacedEdit[] = [];
  for (const small of decompose(now, next, path)) {
    const placed = sameEdit(small, path, next) ? inPlace(resource, small) : editsInView(resource, small);
    if (!placed.ok) return placed;
    edits.push(...placed.edits);
  }
  return { ok: true, edits };
}

const sameEdit = (edit: YamlEdit, path: Path, value: Json): boolean =>
  edit.op === 'set' && edit.path.length === path.length && edit.value === value;

type Scalar = Exclude<Json, object>;

function setScalar(resource: Resource, now: Json, edit: Extract<YamlEdit, { op: 'set' }>): Placed {
  const at = placeOf(resource, edit.path);
  const { doc, path } = innermost(at);
  const written = valueAt(doc.value, path);
  const refused = setForAll(resource, at, edit.path);
  if (refused) return refused;
  if (sameValue(written, now)) return { ok: true, edits: [{ at, edit: { ...edit, path } }] };
  const inner = unwrapped(now as Scalar, written, edit.value);
  if (inner === null) return computed(resource, at, edit.path);
  return { ok: true, edits: [{ at, edit: { ...edit, path, value: inner } }] };
}

/** What has to be written so that a build makes `next` of it as it made `now` of `written`: with a prefix, a suffix, or both. */
function unwrapped(now: Scalar, written: Json | undefined, next: Json): string | null {
  if (typeof now !== 'string' || typeof written !== 'string' || typeof next !== 'string') return null;
  const start = written === '' ? -1 : now.indexOf(written);
  if (start < 0) return null;
  const [prefix, suffix] = [now.slice(0, start), now.slice(start + written.length)];
  const fits =
    next.startsWith(prefix) && next.endsWith(suffix) && next.length > prefix.length + suffix.length;
  return fits ? next.slice(prefix.length, next.length - suffix.length) : null;
}

/** An edit of a value that stands in one document as it is. */
function inPlace(resource: Resource, edit: YamlEdit): Placed {
  const at = placeOf(resource, edit.path);
  const refused = setForAll(resource, at, edit.path);
  if (refused) return refused;
  const { doc, path } = innermost(at);
  return valueAt(doc.value, path) === undefined
    ? computed(resource, at, edit.path)
    : { ok: true, edits: [{ at, edit: { ...edit, path } }] };
}

/** Something new, in the document of the nearest value around it. */
function inParent(resource: Resource, edit: YamlEdit): Placed {
  let depth = edit.path.length - 1;
  while (depth > 0 && valueAt(resource.value, edit.path.slice(0, depth)) === undefined) depth--;
  const parent = edit.path.slice(0, depth);
  const at = placeOf(resource, parent);
  // A mapping that a kustomization made (labels, annotations) is written where the object began.
  const around = isOwn(at, resource) || !setForAll(resource, at, parent) ? at : origin(resource, parent);
  return {
    ok: true,
    edits: [{ at: around, edit: { ...edit, path: [...innermost(around).path, ...edit.path.slice(depth)] } }],
  };
}

const origin = ({ file, docId, doc, root }: Resource, path: Path): Place => ({
  file,
  docId,
  doc,
  path: [...root, ...path],
});

function inList(resource: Resource, edit: Extract<YamlEdit, { op: 'append' | 'insert' }>): Placed {
  const at = placeOf(resource, edit.path);
  const refused = setForAll(resource, at, edit.path);
  if (refused) return refused;
  return {
    ok: true,
    edits: [{ at, edit: { op: 'append', path: innermost(at).path, value: edit.value } }],
  };
}

/** In front of an item, in the list that the item is written in. */
function inItem(resource: Resource, edit: Extract<YamlEdit, { op: 'insert' }>): Placed {
  const at = placeOf(resource, [...edit.path, edit.index]);
  const { path } = innermost(at);
  const index = path.at(-1);
  const refused = setForAll(resource, at, edit.path);
  if (refused) return refused;
  return typeof index === 'number'
    ? { ok: true, edits: [{ at, edit: { ...edit, path: path.slice(0, -1), index } }] }
    : computed(resource, at, edit.path);
}

function moved(resource: Resource, edit: Extract<YamlEdit, { op: 'move' }>): Placed {
  const [from, to] = [edit.from, edit.to].map((index) => placeOf(resource, [...edit.path, index]));
  const [first, second] = [from, to].map((at) => at && innermost(at).path.at(-1));
  if (
    !from ||
    !to ||
    innermost(from).doc !== innermost(to).doc ||
    typeof first !== 'number' ||
    typeof second !== 'number'
  )
    return refuse(
      `The items of ${pathText(edit.path)} of ${describe(resource)} are written in several files: their order follows from the build.`,
    );
  return {
    ok: true,
    edits: [
      { at: from, edit: { ...edit, path: innermost(from).path.slice(0, -1), from: first, to: second } },
    ],
  };
}

const isOwn = (at: Place, { docId }: Resource): boolean => at.docId === docId;

/** The refusal for what a kustomization gives all of its objects, or makes by itself; null for what a document says. */
function setForAll(resource: Resource, at: Place, path: Path): Refusal | null {
  const [field] = at.path;
  if (!isKustomizationFile(at.file) || at.inner) return null;
  return refuse(
    `${pathText(path) || 'This'} of ${describe(resource)} is made by ${at.file}${field === undefined ? '' : ` (${field})`}. Change it there: it may concern other objects too.`,
  );
}

const computed = (resource: Resource, at: Place, path: Path): Refusal =>
  refuse(
    `${pathText(path)} of ${describe(resource)} is made by the build from what stands in ${at.file}. Change it there.`,
  );
