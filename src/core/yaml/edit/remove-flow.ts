import { lineStart, lineEnd, behindBreak } from '../../text/lines.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { YamlMap, YamlSeq } from '../node.ts';
import { skipBlanks, skipTrivia } from '../trivia.ts';
import { isFirstOnLine, ownedStart } from './owned-lines.ts';
import { deleteSpan, type Site } from './site.ts';

/** Removes an entry from brackets, with its comma and its own comments. */
export function removeFlow(site: Site, node: YamlMap | YamlSeq, index: number): readonly TextEdit[] {
  const { text } = site;
  const parts = node.kind === 'map' ? node.entries : node.items;
  const part = parts[index];
  if (part === undefined) return [];
  const { start, end } = part.span;
  const before = parts[index - 1];
  const next = parts[index + 1];
  const inside = text.slice(before?.span.end ?? node.span.start + 1, next?.span.start ?? node.span.end - 1);
  const outside = inside.replace(text.slice(start, end), '');
  if (outside.includes('#'))
    return withComments(text, start, end, before?.span.end ?? null, next !== undefined);
  if (next !== undefined) return [deleteSpan(start, next.span.start)];
  if (before !== undefined) return [deleteSpan(before.span.end, end)];
  return [deleteSpan(node.span.start + 1, node.span.end - 1)];
}

/** Comments of the neighbours stay where they are; only the entry, its comma and its own comments are removed. */
function withComments(
  text: string,
  start: number,
  end: number,
  previousEnd: number | null,
  hasNext: boolean,
): readonly TextEdit[] {
  const comma = skipTrivia(text, end);
  let stop = text[comma] === ',' ? comma + 1 : end;
  if (text.slice(end, stop).includes('#')) stop = end;
  const blank = skipBlanks(text, stop);
  if (text[blank] === '#') stop = lineEnd(text, blank);
  const edits: TextEdit[] = [];
  if (!hasNext && previousEnd !== null) {
    const separator = skipTrivia(text, previousEnd);
    if (text[separator] === ',') edits.push(deleteSpan(separator, separator + 1));
  }
  const isAlone = isFirstOnLine(text, start) && stop === lineEnd(text, stop);
  if (!isAlone) return [...edits, deleteSpan(start, stop)];
  const top = ownedStart(text, start, previousEnd ?? lineStart(text, start));
  return [...edits, deleteSpan(top, behindBreak(text, stop))];
}
