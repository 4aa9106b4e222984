import { lineStart, behindBreak, columnOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { YamlSeq } from '../node.ts';
import { entryEnd, isFirstOnLine, ownedStart } from './owned-lines.ts';
import { deleteSpan, insertAt, replaceSpan, type Site } from './site.ts';

/** Moves an item, with its comments, so that its index is `to` afterwards. */
export function moveItem(site: Site, seq: YamlSeq, from: number, to: number): readonly TextEdit[] {
  return seq.flow ? moveFlow(site.text, seq, from, to) : moveBlock(site, seq, from, to);
}

type Region = Readonly<{ start: number; end: number }>;

function moveBlock(site: Site, seq: YamlSeq, from: number, to: number): readonly TextEdit[] {
  const { text } = site;
  const regions = seq.items.map((item, index): Region => {
    const { start } = item.span;
    const top = isFirstOnLine(text, start)
      ? ownedStart(text, start, seq.items[index - 1]?.span.end ?? 0)
      : start;
    return { start: top, end: entryEnd(text, item.span.end, columnOf(text, start)) };
  });
  const moved = regions[from];
  const target = regions[to];
  if (moved === undefined || target === undefined) return [];
  const inLines = [moved, target].every(
    ({ start, end }) => start === lineStart(text, start) && behindBreak(text, end) > end,
  );
  if (!inLines) return rewritten(site, seq, regions, from, to);
  const behind = behindBreak(text, moved.end);
  const at = to > from ? behindBreak(text, target.end) : target.start;
  return [deleteSpan(moved.start, behind), insertAt(at, text.slice(moved.start, behind))];
}

/** Where the first item shares a line with what is before it, or the last has no line break: all between are written anew. */
function rewritten(
  site: Site,
  seq: YamlSeq,
  regions: readonly Region[],
  from: number,
  to: number,
): readonly TextEdit[] {
  const { text } = site;
  const indent = ' '.repeat(columnOf(text, seq.items[0]?.span.start ?? 0));
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  const bodies = regions
    .slice(first, last + 1)
    .map(({ start, end }) => text.slice(start, end).replace(/^[ ]+/, ''));
  const [body = ''] = bodies.splice(from - first, 1);
  bodies.splice(to - first, 0, body);
  const edits: TextEdit[] = [];
  for (const [offset, content] of bodies.entries()) {
    const region = regions[first + offset];
    if (region === undefined) continue;
    const lead = region.start === lineStart(text, region.start) ? indent : '';
    edits.push(replaceSpan(region.start, region.end, lead + content));
  }
  return edits;
}

/** Inside brackets only the items change places; what separates them stays. */
function moveFlow(text: string, seq: YamlSeq, from: number, to: number): readonly TextEdit[] {
  const texts = seq.items.map(({ span }) => text.slice(span.start, span.end));
  const [moved = ''] = texts.splice(from, 1);
  texts.splice(to, 0, moved);
  return seq.items.flatMap(({ span }, index) => {
    const next = texts[index] ?? '';
    return text.slice(span.start, span.end) === next ? [] : [replaceSpan(span.start, span.end, next)];
  });
}
