import { memo } from '../../../incremental/memo.ts';
import type { Span } from '../../../text/span.ts';
import type { YamlDocument } from '../../../yaml/document.ts';
import type { YamlNode } from '../../../yaml/node.ts';
import { treeOf } from '../../../yaml/tree.ts';

/** A comment of a document: from its sign to the end of the line, and the number of the line from 1. */
export type Comment = Readonly<{ text: string; line: number }>;

/** Where texts are written, in which a `#` begins no comment. */
function scalarSpans(node: YamlNode | null, spans: Span[] = []): readonly Span[] {
  switch (node?.kind) {
    case 'scalar':
      spans.push({ start: node.span.start, end: Math.max(node.span.end, node.regionEnd) });
      break;
    case 'map':
      for (const { key, value } of node.entries) {
        scalarSpans(key, spans);
        scalarSpans(value, spans);
      }
      break;
    case 'seq':
      for (const { value } of node.items) scalarSpans(value, spans);
      break;
    case 'alias':
    case undefined:
      break;
  }
  return spans;
}

/** The comments of a document, in order. Of one that does not parse, those of lines that hold nothing else. */
export const commentsOf: (doc: YamlDocument) => readonly Comment[] = memo((doc) => {
  const { text } = doc;
  if (!text.includes('#')) return [];
  const tree = treeOf(doc);
  const spans = scalarSpans(tree).toSorted((a, b) => a.start - b.start);
  const pattern = tree || doc.empty ? /(^|[ \t])#.*$/gm : /(^[ \t]*)#.*$/gm;
  const found: Comment[] = [];
  let [nextSpan, line, counted] = [0, 1, 0];
  for (const { 0: whole, 1: before = '', index } of text.matchAll(pattern)) {
    const at = index + before.length;
    while ((spans[nextSpan]?.end ?? Infinity) <= at) nextSpan++;
    if ((spans[nextSpan]?.start ?? Infinity) <= at) continue;
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    found.push({ text: whole.slice(before.length).trimEnd(), line });
  }
  return found;
});
