import type { ResourceKey } from '../../core/model/resource.ts';

const OBJECT = '[data-card], [data-fold]';

/** The object that an element of the canvas stands for: a card, or a chip on a card that shows another object. */
export function objectAt(element: Element | null): ResourceKey | null {
  const { fold, card } = element?.closest<HTMLElement>(OBJECT)?.dataset ?? {};
  return (fold ?? card ?? null) as ResourceKey | null;
}

/** The object whose card or chip has the focus or holds what has it, if any. */
export function focusedObject(surface: Element | null): ResourceKey | null {
  const { activeElement } = document;
  return activeElement && surface?.contains(activeElement) ? objectAt(activeElement) : null;
}

type Seen = Readonly<{
  selected: ReadonlySet<ResourceKey>;
  selectedEdge: string | null;
  /** The card that the keyboard was on last. */
  active: ResourceKey | null;
  /** The object whose card or chip has the focus now. */
  focused: ResourceKey | null;
}>;

/**
 * The one object that keys act on: of the selection, the card that the keyboard is on, else its first; where nothing is
 * selected, what has the ring of the focus. Null where an edge is selected, or nothing can be seen to be meant.
 */
export function keyTarget({ selected, selectedEdge, active, focused }: Seen): ResourceKey | null {
  if (selectedEdge !== null) return null;
  const [first] = selected;
  if (first === undefined) return focused;
  return active !== null && selected.has(active) ? active : first;
}
