import { sameValue } from '../../incremental/same-value.ts';
import { pathText, stringAt } from '../../model/access.ts';
import { documentStart } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import type { Place } from '../../model/place.ts';
import { placeOf } from '../../model/place-of.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { updateModel } from '../../model/update-model.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { shift } from '../../text/span.ts';
import type { FileEdit, TextEdit } from '../../text/text-edit.ts';
import { editDocument } from '../../yaml/edit.ts';
import { editValue, type ValueResult } from '../../yaml/edit/edit-value.ts';
import type { Json } from '../../yaml/json.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import type { EditResult, YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Caveat, Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { staleReason } from './changeable.ts';
import { changesIn } from './changes-in.ts';
import { editsInView, type PlacedEdit } from './edits-in-view.ts';
import { alsoChanged, sharedFiles } from './side-effects.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { describe } from '../../topology/describe.ts';

/** What to change in an object: edits one after the other, their paths counted from the object itself. */
export type Change = Readonly<{ resource: Resource; edits: readonly YamlEdit[] }>;

type Changed = Readonly<{ ok: true; edits: readonly FileEdit[]; caveats: readonly Caveat[] }> | Refusal;

/**
 * Turns changes of objects into edits of their files, or says why one of them cannot be made. Of an object that a build
 * makes each field is changed in the document that holds it, and only where the build then makes what was asked for.
 */
export function changeResources(model: Model, changes: readonly Change[]): Changed {
  const placed: (PlacedEdit & Readonly<{ of: Resource }>)[] = [];
  const changed: string[] = [];
  for (const { resource, edits } of changes) {
    if (resource.stale) return refuse(staleReason(resource));
    for (const edit of edits) {
      const inDocuments = resource.written ? editsInView(resource, edit) : asWritten(resource, edit);
      if (!inDocuments.ok) return inDocuments;
      placed.push(...inDocuments.edits.map((one) => ({ ...one, of: resource })));
      // Of an object that goes, `delete` says where else it is gone.
      if (edit.path.length > 0) changed.push(...inDocuments.edits.map(({ at }) => at.file));
    }
  }
  const edits: FileEdit[] = [];
  for (const group of groupBy(placed, ({ at }) => `${at.docId} ${at.file}`).values()) {
    const [first] = group;
    if (!first) continue;
    const planned = editText(first.at.doc, group);
    if (!planned.ok) return refuse(`${describe(first.of)} cannot be changed there: ${planned.reason}`);
    const start = documentStart(model, first.at);
    for (const { span, text } of planned.edits)
      edits.push({ path: first.at.file, span: shift(span, start), text });
  }
  const effect = effectOf(model, changes, edits);
  return effect.ok
    ? { ok: true, edits, caveats: [...sharedFiles(model, changed), ...effect.caveats] }
    : effect;
}

/** The edits of one document. Inline patches in it are changed as texts of their own, and written back. */
function editText(doc: YamlDocument, edits: readonly PlacedEdit[]): EditResult {
  const own = edits.filter(({ at }) => !at.inner).map(({ edit }) => edit);
  const inPatches = edits.filter(({ at }) => at.inner);
  for (const group of groupBy(inPatches, ({ at }) => pathText(at.path)).values()) {
    const changes: TextEdit[] = [];
    for (const [inner, sameText] of groupBy(group, ({ at }) => at.inner?.doc)) {
      if (!inner) continue;
      const planned = editDocument(
        inner,
        sameText.map(({ edit }) => edit),
      );
      if (!planned.ok) return planned;
      const start = sameText[0]?.at.inner?.before.length ?? 0;
      changes.push(...planned.edits.map(({ span, text }) => ({ span: shift(span, start), text })));
    }
    const path = group[0]?.at.path ?? [];
    own.push({ op: 'set', path, value: applyEdits(stringAt(doc.value, path) ?? '', changes) });
  }
  return editDocument(doc, own);
}

/** An edit in the document that holds all of the object: items of a List stand deeper in it. */
function asWritten(resource: Resource, edit: YamlEdit): Readonly<{ ok: true; edits: readonly PlacedEdit[] }> {
  const at: Place = placeOf(resource, edit.path);
  return { ok: true, edits: [{ at, edit: { ...edit, path: at.path } }] };
}

/** What else the edits do in the view; a refusal where a build would not make of the edited documents what was asked for. */
function effectOf(
  model: Model,
  changes: readonly Change[],
  edits: readonly FileEdit[],
): Readonly<{ ok: true; caveats: readonly Caveat[] }> | Refusal {
  const { view } = model;
  if (!view || edits.length === 0) return { ok: true, caveats: [] };
  const after = view.of(updateModel(view.source, changesIn(edits), view.source.reading));
  const meant = new Set<ResourceKey>();
  for (const [resource, group] of groupBy(changes, (change) => change.resource)) {
    meant.add(resource.key);
    const removed = group.some((change) => change.edits.some(({ path }) => path.length === 0));
    if (removed) continue;
    const wanted = editValues(
      resource.value,
      group.flatMap((change) => change.edits),
    );
    if (!wanted.ok) return refuse(`${describe(resource)} cannot be changed there: ${wanted.reason}`);
    const slots = after.files.get(resource.file)?.slots ?? [];
    const objects = slots.find(({ id }) => id === resource.docId)?.resources ?? [];
    const made = objects.find(({ value }) => sameValue(value, wanted.value));
    if (made) {
      meant.add(made.key);
      continue;
    }
    const [edit] = group[0]?.edits ?? [];
    return refuse(
      `${describe(resource)} is built from several files, and no change of one of them has just this effect${edit ? ` on ${pathText(edit.path)}` : ''}. Change the text where you want it.`,
    );
  }
  return { ok: true, caveats: alsoChanged(model, after, meant) };
}

/** The value after edits, one after the other. */
function editValues(value: Json, edits: readonly YamlEdit[]): ValueResult {
  let result: ValueResult = { ok: true, value };
  for (const edit of edits) if (result.ok) result = editValue(result.value, edit);
  return result;
}
