import type { DocumentSlot, ModelFile } from '../../model/model.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { fileHeaderLength, hasMarker, isJson } from './document-text.ts';

/** Cuts documents out of a file so that those that stay are still apart, and still the documents they were. */
export function removeSlots(file: ModelFile, gone: ReadonlySet<number>): readonly FileEdit[] {
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
