import type { Span } from '../text/span.ts';
import { nearestSpan, nodeAt, type Part } from '../yaml/tree.ts';
import type { Place } from './traced.ts';

/**
 * Where a place is in the text of its document. A value in an inline patch that is written as a block (`patch: |-`) has
 * a place of its own; in a text of another style the whole text is its place.
 */
export function spanOfPlace({ doc, path, inner }: Place, part: Part = 'value'): Span {
  if (inner === undefined) return nearestSpan(doc, path, part);
  const node = nodeAt(doc, path);
  if (node?.kind !== 'scalar' || node.style !== 'literal' || node.indent < 0)
    return nearestSpan(doc, path, 'value');
  const { start, end } = nearestSpan(inner.doc, inner.path, part);
  const outer = (offset: number): number => {
    const before = inner.before + inner.doc.text.slice(0, offset);
    const line = before.split('\n').length;
    const column = before.length - (before.lastIndexOf('\n') + 1);
    return lineStart(doc.text, node.span.start, line) + node.indent + column;
  };
  return { start: outer(start), end: outer(end) };
}

/** Where the line begins that stands so many lines below an offset. */
function lineStart(text: string, from: number, lines: number): number {
  let at = from;
  for (let line = 0; line < lines; line++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return at;
}
