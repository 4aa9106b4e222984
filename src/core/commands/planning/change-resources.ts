import { sameValue } from '../../incremental/same-value.ts';
import { pathText, stringAt } from '../../model/access.ts';
import { documentStart } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { updateModel } from '../../model/update-model.ts';
import type { WriteTo } from '../../model/write-to.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { shift } from '../../text/span.ts';
import type { FileEdit, TextEdit } from '../../text/text-edit.ts';
import { editDocument } from '../../yaml/edit.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import type { EditResult } from '../../yaml/yaml-edit.ts';
import type { Caveat, Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { staleReason } from './changeable.ts';
import type { Change } from './change.ts';
import { changesIn } from './changes-in.ts';
import { editValues } from './edit-values.ts';
import type { PlacedEdit } from './edits-in-view.ts';
import { isRemoval, placements, type Placements } from './placements.ts';
import { alsoChanged, sharedFiles } from './side-effects.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { describe } from '../../topology/describe.ts';

type Changed = Readonly<{ ok: true; edits: readonly FileEdit[]; caveats: readonly Caveat[] }> | Refusal;

/**
 * Turns changes of objects into edits of their files, or says why one of them cannot be made. Of an object that a build
 * makes each field is changed in the document that holds it, or in the one that is chosen for it, and only where the build
 * then makes what was asked for.
 *
 * @param writeTo where to write what a root makes of a base; what no patch can say (names, namespaces, whole objects) is
 *   changed where it is written all the same
 */
export function changeResources(
  model: Model,
  changes: readonly Change[],
  writeTo: WriteTo = 'written',
): Changed {
  const stale = changes.find(({ resource }) => resource.stale);
  if (stale) return refuse(staleReason(stale.resource));
  let refused: Changed | null = null;
  for (const place of placements(model, changes, writeTo)) {
    const placed = place();
    const result = placed.ok ? writeDown(model, changes, placed) : placed;
    if (result.ok) return result;
    refused ??= result;
  }
  // What can be changed nowhere is refused for that reason.
  const written = writeTo === 'written' ? undefined : placements(model, changes, 'written').at(-1)?.();
  return written && !written.ok ? written : (refused ?? nothing);
}

const nothing: Changed = { ok: true, edits: [], caveats: [] };

/** The edits of documents of one plan, and the files that come. */
function writeDown(model: Model, changes: readonly Change[], { edits: placed, texts }: Placements): Changed {
  const edits: FileEdit[] = [...texts];
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
  if (!effect.ok) return effect;
  const removed = new Set(
    changes.flatMap(({ resource, edits: list }) => (list.some(isRemoval) ? [resource] : [])),
  );
  // Of an object that goes, `delete` says where else it is gone.
  const changed = placed.filter(({ of }) => !removed.has(of)).map(({ at }) => at.file);
  return { ok: true, edits, caveats: [...sharedFiles(model, changed), ...effect.caveats] };
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
    if (group.some((change) => change.edits.some(isRemoval))) continue;
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
