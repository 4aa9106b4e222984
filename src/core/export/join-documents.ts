const PREFACE = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n|%[^\r\n]*\r?\n)*/;
const MARKER = /^---(?=[ \t\r\n]|$)/;
const BARE_MARKER = /^---[ \t]*\r?\n/;

/**
 * Puts the texts of documents behind each other, each exactly as written, with a `---` line between two wherever the
 * second does not bring its own.
 */
export function joinDocuments(documents: readonly string[]): string {
  let text = '';
  for (const document of documents)
    text += text === '' ? closed(unmarked(document)) : separated(closed(document));
  return text;
}

/** A document that stands alone: without a `---` line that only told it from the one before. */
export const unmarked = (document: string): string =>
  document.replace(/^\uFEFF/, '').replace(BARE_MARKER, '');

function separated(document: string): string {
  const text = document.replace(/^\uFEFF/, '');
  if (MARKER.test(text)) return text;
  const preface = PREFACE.exec(text)?.[0] ?? '';
  // Directives may only stand behind the explicit end of the document before.
  if (/^%/m.test(preface)) return `...\n${text}`;
  const rest = text.slice(preface.length);
  // A comment above a marker belongs to the document below it: the marker goes in front of both.
  if (BARE_MARKER.test(rest)) return `---\n${preface}${rest.replace(BARE_MARKER, '')}`;
  return MARKER.test(rest) ? text : `---\n${text}`;
}

const closed = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
