import { slotIndex } from '../../model/locate.ts';
import type { DocumentSlot, Model, ModelFile } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { staleReason } from './changeable.ts';
import type { Change } from './change-resources.ts';
import { fileHeaderLength, hasMarker, isJson } from './document-text.ts';
import { groupBy } from '../../incremental/group-by.ts';

type Removal = Readonly<{ ok: true; texts: readonly FileEdit[]; changes: readonly Change[] }> | Refusal;

/**
 * Takes objects out of their files: whole documents with their markers and comments, or the items of a List that has
 * others left.
 */
export function removeObjects(model: Model, resources: readonly Resource[]): Removal {
  const texts: FileEdit[] = [];
  const changes: Change[] = [];
  for (const [path, inFile] of groupBy(resources, ({ file }) => file)) {
    const file = model.files.get(path);
    if (!file) continue;
    const whole = new Set<number>();
    for (const [docId, inDocument] of groupBy(inFile, (resource) => resource.docId)) {
      const index = slotIndex(file, docId);
      if (file.slots[index]?.resources.length === inDocument.length) {
        whole.add(index);
        continue;
      }
      const stale = inDocument.find((resource) => resource.stale);
      if (stale) return refuse(staleReason(stale));
      const items = inDocument.toSorted((a, b) => Number(b.root.at(-1)) - Number(a.root.at(-1)));
      for (const resource of items) changes.push({ resource, edits: [{ op: 'remove', path: [] }] });
    }
    texts.push(...removeSlots(file, whole));
  }
  return { ok: true, texts, changes };
}

/** Cuts documents out of a file so that those that stay are still apart, and still the documents they were. */
function removeSlots(file: ModelFile, gone: ReadonlySet<number>): readonly FileEdit[] {
  const edits: FileEdit[] = [];
  for (let first = 0; first < file.slots.length; first++) {
    if (!gone.has(first)) continue;
    let last = first;
    while (gone.has(last + 1)) last++;
    edits.push(cut(file, first, last));
    first = last;
  }
  return edits;
}

function cut({ path, slots, starts }: ModelFile, first: number, last: number): FileEdit {
  const [before, here, behind] = [slots[first - 1], slots[first], slots[last + 1]];
  const start = starts[first] ?? 0;
  const end = starts[last + 1] ?? start;
  const edit = (from: number, to: number, text = ''): FileEdit => ({
    path,
    span: { start: from, end: to },
    text,
  });
  if (!before) {
    if (!behind) return edit(0, end);
    const header = here ? fileHeaderLength(here.doc.text) : 0;
    if (header > 0) return edit(header, end);
    const marker = here && !hasMarker(here.doc.text) ? /^---\r?\n/.exec(behind.doc.text) : null;
    return edit(start, end + (marker?.[0].length ?? 0));
  }
  const merges = behind && !hasMarker(behind.doc.text) && !endsItself(before, behind);
  return edit(start, end, merges ? '---\n' : '');
}

/** Whether two neighbours stay two documents without a marker between them. */
const endsItself = (before: DocumentSlot, behind: DocumentSlot): boolean =>
  /^\.\.\.[ \t]*\r?$/m.test(before.doc.text) ||
  behind.doc.empty ||
  (isJson(before.doc.text) && isJson(behind.doc.text));
