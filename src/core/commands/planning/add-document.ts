import { slotIndex } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { fileText } from '../../model/update-model.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { closed, hasMarker, lineBreakOf, withLineBreaks } from './document-text.ts';

/** Adds a document (or several, separated already) at the end of a file, which is made where there is none. */
export function appendDocument(model: Model, path: string, text: string): FileEdit {
  const file = model.files.get(path);
  const before = file ? fileText(file) : '';
  const lineBreak = before.includes('\n') ? lineBreakOf(before) : lineBreakOf(text);
  const last = file?.slots.at(-1);
  const separator =
    before === '' || (last?.doc.empty && !/^%/m.test(last.doc.text)) || hasMarker(text) ? '' : '---\n';
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  const added = withLineBreaks(gap + separator + closed(text, '\n'), lineBreak);
  return { path, span: { start: before.length, end: before.length }, text: added };
}

/** Adds a document right behind the one that holds `resource`. */
export function insertAfter(model: Model, resource: Resource, text: string): FileEdit {
  const file = model.files.get(resource.file);
  const index = file ? slotIndex(file, resource.document) : -1;
  const next = file?.slots[index + 1];
  if (!file || !next) return appendDocument(model, resource.file, text);
  const start = file.starts[index + 1] ?? 0;
  const lineBreak = lineBreakOf(fileText(file));
  const own = hasMarker(text) ? text : `---\n${text}`;
  const behind = hasMarker(next.doc.text) ? '' : '---\n';
  return {
    path: resource.file,
    span: { start, end: start },
    text: withLineBreaks(closed(own, '\n') + behind, lineBreak),
  };
}
