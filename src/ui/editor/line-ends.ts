import type { TextEdit } from '../../core/text/text-edit.ts';

/**
 * How a file's text differs from what the editor holds. The editor knows one kind of line end (LF) and no byte order
 * mark; the file keeps what it has. Nothing here copies the text, so a file without carriage returns costs nothing.
 */
export type LineEnds = Readonly<{
  /** 1 when the text begins with a byte order mark, which the editor does not hold. */
  lead: 0 | 1;
  /** Text offsets of the carriage returns in front of a line feed, ascending: the editor does not hold them. */
  hidden: readonly number[];
  /** The text has carriage returns that are line ends by themselves. */
  bare: boolean;
  /** What a new line is written as: the kind that most lines of the text have. */
  newline: '\n' | '\r\n';
}>;

const BOM = '\uFEFF';

/** The text as the editor holds it. */
export function editorText(text: string): string {
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
}

/** Looks through a text once. */
export function readLineEnds(text: string): LineEnds {
  const lead = text.startsWith(BOM) ? 1 : 0;
  if (!text.includes('\r')) return { lead, hidden: [], bare: false, newline: '\n' };
  const hidden: number[] = [];
  let bare = false;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] === '\n') hidden.push(at);
    else bare = true;
  }
  let feeds = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) feeds += 1;
  return { lead, hidden, bare, newline: hidden.length * 2 > feeds ? '\r\n' : '\n' };
}

/** How many leading entries satisfy `holds`, which is true up to some entry and false behind it. */
function countWhile(hidden: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(hidden[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offset in the text → offset in the editor. A place inside a CRLF is the end of its line. */
export function toEditorOffset({ lead, hidden }: LineEnds, offset: number): number {
  return Math.max(0, offset - lead - countWhile(hidden, (value) => value < offset));
}

/** Offset in the editor → offset in the text. The end of a line is in front of its CRLF. */
export function toTextOffset({ lead, hidden }: LineEnds, offset: number): number {
  return offset + lead + countWhile(hidden, (value, index) => value - index - lead < offset);
}

/** Whether an offset lies between a CR and its LF. */
const splitsPair = (hidden: readonly number[], offset: number): boolean =>
  hidden[countWhile(hidden, (value) => value < offset - 1)] === offset - 1;

/**
 * The line ends after `edits` (in the text's offsets, ascending, not overlapping), or null where only a new scan of
 * the whole text gives them: edits that split a CRLF, or write a lone carriage return.
 */
export function editLineEnds(ends: LineEnds, edits: readonly TextEdit[]): LineEnds | null {
  if (ends.bare) return null;
  for (const { span, text } of edits) {
    if (span.start < ends.lead || (span.start === 0 && text.startsWith(BOM))) return null;
    if (/\r(?!\n)/.test(text)) return null;
    if (splitsPair(ends.hidden, span.start) || splitsPair(ends.hidden, span.end)) return null;
  }
  if (ends.hidden.length === 0 && !edits.some(({ text }) => text.includes('\r'))) return ends;

  const hidden: number[] = [];
  let next = 0;
  let moved = 0;
  for (const { span, text } of edits) {
    for (; next < ends.hidden.length && (ends.hidden[next] ?? 0) < span.start; next++)
      hidden.push((ends.hidden[next] ?? 0) + moved);
    while (next < ends.hidden.length && (ends.hidden[next] ?? 0) < span.end) next++;
    for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
      hidden.push(span.start + moved + at);
    moved += text.length - (span.end - span.start);
  }
  for (; next < ends.hidden.length; next++) hidden.push((ends.hidden[next] ?? 0) + moved);
  return { ...ends, hidden };
}
