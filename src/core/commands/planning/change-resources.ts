import { documentStart } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { shift } from '../../text/span.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { editDocument } from '../../yaml/edit.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { staleReason } from './changeable.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { describe } from '../../topology/describe.ts';

/** What to change in an object: edits one after the other, their paths counted from the object itself. */
export type Change = Readonly<{ resource: Resource; edits: readonly YamlEdit[] }>;

/** Turns changes of objects into edits of their files, or says why one of them cannot be made. */
export function changeResources(
  model: Model,
  changes: readonly Change[],
): Readonly<{ ok: true; edits: readonly FileEdit[] }> | Refusal {
  const documents = groupBy(changes, ({ resource }) => `${resource.docId} ${resource.file}`);
  const edits: FileEdit[] = [];
  for (const group of documents.values()) {
    const first = group[0]?.resource;
    if (!first) continue;
    if (first.stale) return refuse(staleReason(first));
    const planned = editDocument(first.doc, group.flatMap(inDocument));
    if (!planned.ok) return refuse(`${describe(first)} cannot be changed there: ${planned.reason}`);
    const start = documentStart(model, first);
    for (const { span, text } of planned.edits)
      edits.push({ path: first.file, span: shift(span, start), text });
  }
  return { ok: true, edits };
}

/** The same edits, their paths counted from the document: items of a List stand deeper in it. */
function inDocument({ resource, edits }: Change): readonly YamlEdit[] {
  return edits.map((edit) => ({ ...edit, path: [...resource.root, ...edit.path] }));
}
