import { groupBy } from '../../incremental/group-by.ts';
import { pathText, stringAt } from '../../model/access.ts';
import { documentStart, inDocument } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { shift } from '../../text/span.ts';
import type { FileEdit, TextEdit } from '../../text/text-edit.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { editDocument } from '../../yaml/edit.ts';
import type { EditResult } from '../../yaml/yaml-edit.ts';
import type { PlacedEdit } from './edits-in-view.ts';

type Written<One> =
  | Readonly<{ ok: true; edits: readonly FileEdit[] }>
  | Readonly<{ ok: false; reason: string; at: One }>;

/** Edits of documents as edits of their files; or the edit of a document that cannot be changed so, and why. */
export function writePlaced<One extends PlacedEdit>(model: Model, placed: readonly One[]): Written<One> {
  const edits: FileEdit[] = [];
  const whole = placed.map((one) => inWhole(model, one));
  for (const group of groupBy(whole, ({ at }) => `${at.docId} ${at.file}`).values()) {
    const [first] = group;
    if (!first) continue;
    const planned = editText(first.at.doc, group);
    if (!planned.ok) return { ...planned, at: first };
    const start = documentStart(model, first.at);
    for (const { span, text } of planned.edits)
      edits.push({ path: first.at.file, span: shift(span, start), text });
  }
  return { ok: true, edits };
}

/** An item of a List is edited in its document: what goes in or away may concern the text around it. */
function inWhole<One extends PlacedEdit>(model: Model, placed: One): One {
  const at = inDocument(model, placed.at);
  if (at === placed.at) return placed;
  const path = at.inner ? placed.edit.path : inDocument(model, { ...placed.at, path: placed.edit.path }).path;
  return { ...placed, at, edit: { ...placed.edit, path } };
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
