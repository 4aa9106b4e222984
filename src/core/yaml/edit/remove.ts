import { lineStart, lineEnd, behindBreak, columnOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { YamlMap, YamlSeq } from '../node.ts';
import { skipBlanks } from '../trivia.ts';
import { entryEnd, isFirstOnLine, ownedStart } from './owned-lines.ts';
import { removeFlow } from './remove-flow.ts';
import { deleteSpan, insertAt, replaceSpan, type Site, type Slot } from './site.ts';

/**
 * Removes the entry or item at `index` from the collection in a slot, with the comment block directly above it and the
 * comment behind it. The last one leaves `{}` or `[]`.
 */
export function removePart(
  site: Site,
  slot: Slot,
  node: YamlMap | YamlSeq,
  index: number,
): readonly TextEdit[] {
  if (node.flow) return removeFlow(site, node, index);
  const parts = node.kind === 'map' ? node.entries : node.items;
  const part = parts[index];
  if (part === undefined) return [];
  const { text } = site;
  const { start } = part.span;
  const column = columnOf(text, start);
  const end = entryEnd(text, part.span.end, column);
  if (parts.length === 1) return emptied(site, slot, node, start, end);
  if (!isFirstOnLine(text, start)) return [pullUp(text, start, end, parts[1]?.span.start ?? end)];
  const floor = parts[index - 1]?.span.end ?? 0;
  return [wholeLines(text, ownedStart(text, start, floor), end)];
}

/** Deletes lines with the break behind them; where there is none, with the one before. */
function wholeLines(text: string, start: number, end: number): TextEdit {
  const behind = behindBreak(text, end);
  if (behind > end || start === 0) return deleteSpan(start, behind);
  const before = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
  return deleteSpan(before, end);
}

/** What follows the first entry of a block that begins on the line of a dash takes its place. */
function pullUp(text: string, start: number, end: number, next: number): TextEdit {
  const between = text.slice(end, next);
  if (!between.includes('#')) return deleteSpan(start, next);
  // Comments of its own keep the next entry on its line; the dash stays alone.
  let blank = start;
  while (text[blank - 1] === ' ') blank--;
  return deleteSpan(blank, end);
}

function emptied(
  site: Site,
  slot: Slot,
  node: YamlMap | YamlSeq,
  start: number,
  end: number,
): readonly TextEdit[] {
  const { text } = site;
  const sign = node.kind === 'map' ? '{}' : '[]';
  const mark = slot.entry?.colon ?? slot.item?.span.start ?? -1;
  if (mark === -1 || slot.holder === null) return [replaceSpan(start, end, sign)];
  if (!isFirstOnLine(text, start)) return [replaceSpan(start, end, sign)];
  const at =
    node.start < node.span.start && lineStart(text, node.start) === lineStart(text, mark)
      ? behindProperties(text, node.start)
      : mark + 1;
  return [
    insertAt(at, ` ${sign}`),
    wholeLines(text, ownedStart(text, start, behindBreak(text, lineEnd(text, at))), end),
  ];
}

function behindProperties(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && !/\s/.test(text[at] ?? ' ')) at++;
    const next = skipBlanks(text, at);
    if (text[next] !== '&' && text[next] !== '!') return at;
    at = next;
  }
}
