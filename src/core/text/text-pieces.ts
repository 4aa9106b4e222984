import type { TextEdit } from './text-edit.ts';

/** About so many characters are a piece: an edit copies one, and a text of many megabytes has some hundreds. */
const SIZE = 32_768;

/** A long text in pieces, of which a copy with an edit shares all pieces that the edit does not touch. None is empty. */
export type TextPieces = readonly string[];

export function textPieces(text: string): TextPieces {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += SIZE) pieces.push(text.slice(from, from + SIZE));
  return pieces;
}

/** The pieces after an edit, whose offsets are those of the whole text. */
export function editPieces(pieces: TextPieces, { span: { start, end }, text }: TextEdit): TextPieces {
  let first = 0;
  let offset = 0;
  for (; first < pieces.length - 1; first++) {
    const { length } = pieces[first] ?? '';
    if (start < offset + length) break;
    offset += length;
  }
  let last = first;
  let touched = pieces[first] ?? '';
  while (offset + touched.length < end && last < pieces.length - 1) touched += pieces[++last] ?? '';
  const edited = touched.slice(0, start - offset) + text + touched.slice(end - offset);
  const fresh = edited.length > 2 * SIZE ? textPieces(edited) : edited === '' ? [] : [edited];
  return pieces.toSpliced(first, last + 1 - first, ...fresh);
}

/**
 * The whole text. Strings that are put together one by one are copied into one only when their characters are asked for, which
 * joining them in one go does at once.
 */
export function joinPieces(pieces: TextPieces): string {
  let whole = '';
  for (const piece of pieces) whole += piece;
  return whole;
}
