import { applyEdits } from '../../text/apply-edits.ts';
import { editDocument } from '../../yaml/edit.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';

/** The text of one document with changes made to it, for text that is not in a file yet. */
export function editText(
  text: string,
  edits: readonly YamlEdit[],
): Readonly<{ ok: true; text: string }> | Refusal {
  const planned = editDocument(parseDocument(text), edits);
  return planned.ok ? { ok: true, text: applyEdits(text, planned.edits) } : refuse(planned.reason);
}
