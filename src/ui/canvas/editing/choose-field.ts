import type { CardField } from '../../../core/views/workspace/card-fields.ts';

/** Where on a card editing begins: a row, null for its head, and the words that were pointed at; null for the first value. */
export type EditingPart = Readonly<{ row: string | null; words: string | null }>;

/**
 * The value that is meant: the one whose text the words are, or hold, or are a part of. Null where they are none of a
 * value.
 */
export function chooseField(fields: readonly CardField[], { row, words }: EditingPart): CardField | null {
  const there = fields.filter((field) => field.row === row);
  if (words === null) return there[0] ?? null;
  const shown = words.trim();
  if (shown === '') return null;
  return (
    there.find(({ text }) => text !== '' && text === shown) ??
    there.find(({ text }) => text !== '' && shown.includes(text)) ??
    there.find(({ text }) => text.includes(shown)) ??
    null
  );
}
