import { sameValue } from '../incremental/same-value.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { YamlDocument } from './document.ts';
import { decompose } from './edit/decompose.ts';
import { editValue, wordsFor } from './edit/edit-value.ts';
import { planEdit } from './edit/plan-edit.ts';
import { readSite } from './edit/read-site.ts';
import { trimEdits } from './edit/trim-edits.ts';
import { findIn } from './edit/value-in.ts';
import type { Json } from './json.ts';
import { parseDocument } from './parse.ts';
import type { EditResult, YamlEdit } from './yaml-edit.ts';

export type { EditResult, YamlEdit } from './yaml-edit.ts';

type Step = Readonly<
  { ok: true; doc: YamlDocument; edits: readonly TextEdit[] } | { ok: false; reason: string }
>;

/**
 * The smallest changes of the text that make `edits` of the value, one after the other. Everything else keeps its bytes:
 * comments, order, quotes and indentation. The hunks refer to `doc.text`; edits that change nothing give none.
 *
 * Every change is read back before it is returned. One that would change anything else, such as a value shared by an
 * anchor, is refused with a reason.
 */
export function editDocument(doc: YamlDocument, edits: readonly YamlEdit[]): EditResult {
  let current = doc;
  let all: readonly TextEdit[] = [];
  for (const edit of edits) {
    for (const small of smallEdits(current, edit)) {
      const step = carryOut(current, small);
      if (!step.ok) return step;
      all = composeEdits(all, step.edits);
      current = step.doc;
    }
  }
  return { ok: true, edits: trimEdits(doc.text, all) };
}

function smallEdits(doc: YamlDocument, edit: YamlEdit): readonly YamlEdit[] {
  if (edit.op !== 'set' || doc.value === undefined) return [edit];
  return decompose(findIn(doc.value, edit.path), edit.value, edit.path);
}

function carryOut(doc: YamlDocument, edit: YamlEdit): Step {
  if (doc.value === undefined) {
    return {
      ok: false,
      reason: `The document does not parse: ${doc.problems[0]?.message ?? 'it has an error'}.`,
    };
  }
  if (edit.op === 'remove' && findIn(doc.value, edit.path) === undefined) return { ok: true, doc, edits: [] };
  const wanted = editValue(doc.value, edit);
  if (!wanted.ok) return wanted;
  if (sameValue(wanted.value, doc.value)) return { ok: true, doc, edits: [] };

  return attempt(doc, edit, wanted.value);
}

function attempt(doc: YamlDocument, edit: YamlEdit, wanted: Json): Step {
  const site = readSite(doc, edit.path);
  const planned = planEdit(site, edit, wanted);
  if (typeof planned === 'string') return { ok: false, reason: planned };
  return checked(doc, edit, planned, wanted);
}

/** Reads the text back: the change is valid only if it has exactly the intended value. */
function checked(doc: YamlDocument, edit: YamlEdit, edits: readonly TextEdit[], wanted: Json): Step {
  const after = parseDocument(applyEdits(doc.text, edits));
  if (
    after.value !== undefined &&
    sameValue(after.value, wanted) &&
    after.problems.length <= doc.problems.length
  ) {
    return { ok: true, doc: after, edits };
  }
  return { ok: false, reason: refusal(doc, edit) };
}

function refusal(doc: YamlDocument, edit: YamlEdit): string {
  const place = wordsFor(edit.path);
  if (/(?:^|[\s,[{])[&*][\w-]/.test(doc.text)) {
    return `${place} is shared with other places of the document by an anchor (&) or a merge (<<); change it in the text, where it is clear who else is affected.`;
  }
  return `${place} is written in a way that cannot be changed here without touching what is around it; change it in the text.`;
}
