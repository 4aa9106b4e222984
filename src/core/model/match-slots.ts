import type { TextEdit } from '../text/text-edit.ts';
import type { DocumentSlot } from './model.ts';

/** A document's text before an edit. */
export type Ancestry = Readonly<{
  /** The slot whose id it carries on; undefined for a new document. */
  slot: DocumentSlot | undefined;
  /** Slots whose text has become a part of it, for example while a `---` between them is being typed. */
  absorbed: readonly DocumentSlot[];
}>;

/**
 * Finds for each of `pieces`, the texts of the documents after an edit, the slot it was before: the one that began at
 * the same place, else one with the same text (it was moved), else the next in order.
 *
 * @param start offset of the first slot, which is also that of the first piece
 * @param edits sorted, none overlapping; offsets as those of `start`, in the text before
 */
export function matchSlots(
  slots: readonly DocumentSlot[],
  start: number,
  pieces: readonly string[],
  edits: readonly TextEdit[],
): readonly Ancestry[] {
  const before = offsets(
    slots.map((slot) => slot.doc.text),
    start,
  );
  const after = offsets(pieces, start);
  const matched: number[] = pieces.map(() => -1);
  const used = new Set<number>();
  const match = (piece: number, slot: number): void => {
    matched[piece] = slot;
    used.add(slot);
  };

  const pieceAt = new Map(pieces.map((_, piece) => [after[piece] ?? 0, piece]));
  slots.forEach((_, slot) => {
    const moved = follow(before[slot] ?? 0, edits);
    const piece = moved.kept ? pieceAt.get(moved.offset) : undefined;
    if (piece !== undefined && matched[piece] === -1) match(piece, slot);
  });
  const anchors = matched.slice();

  const byText = new Map<string, number>();
  slots.forEach((slot, index) => {
    if (!used.has(index) && slot.doc.text !== '') byText.set(slot.doc.text, index);
  });
  pieces.forEach((text, piece) => {
    const slot = byText.get(text);
    if (matched[piece] === -1 && slot !== undefined && !used.has(slot)) match(piece, slot);
  });

  matchInOrder(anchors, matched, slots.length, used, match);

  const absorbed = pieces.map((): DocumentSlot[] => []);
  slots.forEach((slot, index) => {
    const from = before[index] ?? 0;
    if (
      used.has(index) ||
      edits.some(({ span }) => span.start <= from && (before[index + 1] ?? 0) <= span.end)
    )
      return;
    const { offset } = follow(from, edits);
    absorbed[after.findLastIndex((at, piece) => piece < pieces.length && at <= offset)]?.push(slot);
  });

  return pieces.map((_, piece) => ({ slot: slots[matched[piece] ?? -1], absorbed: absorbed[piece] ?? [] }));
}

/** Gives pieces that are still without a slot the next unused one between their neighbours'. */
function matchInOrder(
  anchors: readonly number[],
  matched: readonly number[],
  slotCount: number,
  used: ReadonlySet<number>,
  match: (piece: number, slot: number) => void,
): void {
  let next = 0;
  let limit = 0;
  for (let piece = 0; piece < anchors.length; piece++) {
    const anchor = anchors[piece] ?? -1;
    if (anchor >= 0) {
      next = anchor + 1;
      limit = 0;
      continue;
    }
    if (limit === 0) limit = anchors.slice(piece).find((slot) => slot >= 0) ?? slotCount;
    while (next < limit && used.has(next)) next++;
    if (matched[piece] === -1 && next < limit) match(piece, next);
  }
}

/** Running offsets of texts in a row, with one more for the end. */
export function offsets(texts: readonly string[], start: number): number[] {
  const starts = [start];
  let at = start;
  for (const text of texts) starts.push((at += text.length));
  return starts;
}

/** Where an offset is after sorted edits; not kept when the character behind it was replaced. */
function follow(offset: number, edits: readonly TextEdit[]): Readonly<{ offset: number; kept: boolean }> {
  let by = 0;
  for (const { span, text } of edits) {
    if (span.start > offset) break;
    if (span.end > offset) return { offset: span.start + by, kept: false };
    by += text.length - (span.end - span.start);
  }
  return { offset: offset + by, kept: true };
}
