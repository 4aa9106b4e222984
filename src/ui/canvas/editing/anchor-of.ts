import type { CardField } from '../../../core/views/workspace/card-fields.ts';

const leaves = (root: Element): readonly Element[] =>
  [...root.querySelectorAll('span')].filter((span) => span.children.length === 0 || span.title !== '');

const card = (surface: Element, key: string): Element | null =>
  surface.querySelector(`[data-card="${CSS.escape(key)}"]`);

/** The element of a card that shows a value; its row, or the card, where the value is a part of something. */
export function anchorOf(
  surface: Element,
  key: string,
  { row, text, what }: Pick<CardField, 'row' | 'text' | 'what'>,
): Element | null {
  const whole = card(surface, key);
  if (!whole) return null;
  const header = whole.querySelector('header');
  const place = row === null ? (what === 'name' ? header : whole) : rowElement(whole, row);
  if (!place) return whole;
  const spans = leaves(place);
  return (
    spans.find((span) => span.textContent === text) ??
    spans.find((span) => text !== '' && span.textContent.includes(text)) ??
    place
  );
}

export const rowElement = (whole: Element, row: string): Element | null =>
  whole.querySelector(`[data-row="${CSS.escape(row)}"]:not(.react-flow__handle)`);

/** What was double-clicked on a card: the row, and the words at the pointer. */
export function clickedPart(target: Element): Readonly<{ row: string | null; words: string }> {
  const row = target.closest('[data-row]')?.getAttribute('data-row') ?? null;
  const leaf = target.closest('span');
  return { row, words: leaf?.textContent ?? '' };
}
