/** What a spotlight can be on: rows and cards, lines of text, and the parts of a lesson or a list. */
const LIT = '[data-row], [data-card], .view-line, fieldset, tr, li, p, h2, h3, h4, pre';

/** A card, a row or a line in the light, found anew whenever it is drawn. */
export type Spot = Readonly<{ id: string; find: () => Element | null }>;

let numbers = 0;
const known = new WeakMap<Element, string>();

/** The name of an element that has none of its own, for as long as it is there. */
function nameOf(element: Element): string {
  const name = known.get(element) ?? `element ${++numbers}`;
  known.set(element, name);
  return name;
}

/** What is lit at an element; null where there is nothing of the kind. Cards are found by their keys: they are drawn anew. */
export function spotAt(element: Element | null): Spot | null {
  const lit = element?.closest(LIT);
  if (!lit || lit.closest('[data-presenter]')) return null;
  const card = lit.closest<HTMLElement>('[data-card]')?.dataset['card'];
  if (card === undefined) return { id: nameOf(lit), find: () => (lit.isConnected ? lit : null) };
  const row = lit.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const selector =
    row === undefined
      ? `[data-card="${CSS.escape(card)}"]`
      : `[data-card="${CSS.escape(card)}"] [data-row="${CSS.escape(row)}"]`;
  return { id: selector, find: () => document.querySelector(selector) };
}

/** A place on the screen that is not dimmed. */
export type Hole = Readonly<{ id: string; x: number; y: number; width: number; height: number }>;

/** Round what is lit, in pixels. */
const AROUND = 6;

/** Where spots are now; those that are not drawn are left out. */
export const holesOf = (spots: readonly Spot[]): readonly Hole[] =>
  spots.flatMap(({ id, find }) => {
    const box = find()?.getBoundingClientRect();
    if (!box) return [];
    const { left, top, width, height } = box;
    return {
      id,
      x: Math.round(left - AROUND),
      y: Math.round(top - AROUND),
      width: Math.round(width + 2 * AROUND),
      height: Math.round(height + 2 * AROUND),
    };
  });
