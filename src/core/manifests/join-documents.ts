const PREFACE = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n|%[^\r\n]*\r?\n)*/;
const MARKER = /^---(?=[ \t\r\n]|$)/;
const BARE_MARKER = /^---[ \t]*\r?\n/;

/**
 * Joins the texts of documents, each exactly as written, with a `---` line between two wherever the
 * second does not begin with one.
 */
export function joinDocuments(documents: readonly string[]): string {
  let text = '';
  for (const document of documents)
    text += text === '' ? closed(unmarked(document)) : separated(closed(document));
  return text;
}

/** A single document: without the `---` line that only separates it from the one before. */
export const unmarked = (document: string): string =>
  document.replace(/^\uFEFF/, '').replace(BARE_MARKER, '');

function separated(document: string): string {
  const text = document.replace(/^\uFEFF/, '');
  if (MARKER.test(text)) return text;
  const preface = PREFACE.exec(text)?.[0] ?? '';
  // Directives are only valid behind the explicit end of the document before.
  if (/^%/m.test(preface)) return `...\n${text}`;
  const rest = text.slice(preface.length);
  // A comment above a marker belongs to the document below it: the marker goes in front of both.
  if (BARE_MARKER.test(rest)) return `---\n${preface}${rest.replace(BARE_MARKER, '')}`;
  return MARKER.test(rest) ? text : `---\n${text}`;
}

const closed = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
