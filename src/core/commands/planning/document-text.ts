/** What may stand in front of a document's `---` line: blank lines, comments and directives. */
const PREFACE = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?\r?\n|%[^\r\n]*\r?\n)*/;
const MARKER = /^---(?=[ \t\r\n]|$)/;

/** The line break a text uses: that of its first line. */
export const lineBreakOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

/** `text` with the line breaks of the file it goes into. */
export const withLineBreaks = (text: string, lineBreak: string): string =>
  lineBreak === '\n' ? text : text.replace(/\r?\n/g, lineBreak);

/** Whether a document says itself where it begins. */
export const hasMarker = (text: string): boolean => MARKER.test(text.replace(PREFACE, ''));

/** `text` with a line break at its end, unless it is empty. */
export const closed = (text: string, lineBreak: string): string =>
  text === '' || text.endsWith('\n') ? text : text + lineBreak;

/**
 * The length of what heads the file rather than its first document: comments before an explicit `---`, or a first
 * paragraph of comments with a blank line below.
 */
export function fileHeaderLength(text: string): number {
  const preface = PREFACE.exec(text)?.[0] ?? '';
  if (preface.includes('#') && MARKER.test(text.slice(preface.length))) return preface.length;
  return /^\uFEFF?(?:[ \t]*#[^\r\n]*\r?\n)+(?:[ \t]*\r?\n)+/.exec(text)?.[0].length ?? 0;
}

/** Whether the text is a JSON object, which ends by itself. */
export const isJson = (text: string): boolean => /^\s*\{[\s\S]*\}\s*$/.test(text);
