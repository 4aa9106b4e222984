import { slotIndex } from '../../model/locate.ts';
import type { DocumentSlot, ModelFile } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { closed, fileHeaderLength, isJson, lineBreakOf, withLineBreaks } from './document-text.ts';

/** A document that holds one object and nothing else, so that others can take its place. */
export type OwnDocument = Readonly<{
  file: ModelFile;
  index: number;
  slot: DocumentSlot;
  /** Where its object begins: behind the head of the file and the marker of the document. */
  body: number;
}>;

/** The part of a document before its object: blank lines, comments and directives up to the marker, and that. */
const LEAD = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?\r?\n|%[^\r\n]*\r?\n)*---[ \t]*(?:#[^\r\n]*)?\r?\n/;

/** The document of an object; null where it is an item of a List, written as JSON, or begins on the line of its marker. */
export function ownDocument(file: ModelFile | undefined, { document, root }: Resource): OwnDocument | null {
  const index = file ? slotIndex(file, document) : -1;
  const slot = file?.slots[index];
  if (!file || !slot || root.length > 0 || slot.resources.length !== 1) return null;
  const { text } = slot.doc;
  if (isJson(text)) return null;
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  if (lead === 0 && (index > 0 || /^---/m.test(text))) return null;
  return { file, index, slot, body: lead > 0 ? lead : fileHeaderLength(text) };
}

/** Writes other documents in the place of one; what stands above it as the head of the file stays. */
export function replaceDocument({ file, index, slot, body }: OwnDocument, text: string): FileEdit {
  const start = (file.starts[index] ?? 0) + body;
  const end = file.starts[index + 1] ?? start;
  const lineBreak = lineBreakOf(slot.doc.text);
  return {
    path: file.path,
    span: { start, end },
    text: withLineBreaks(closed(text, '\n'), lineBreak),
  };
}
