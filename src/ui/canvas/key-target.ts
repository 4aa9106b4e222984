import type { ResourceKey } from '../../core/model/resource.ts';

/** The card that has the focus or holds what has it, if any. */
export function focusedCard(surface: Element | null): ResourceKey | null {
  const { activeElement } = document;
  if (!activeElement || !surface?.contains(activeElement)) return null;
  return (activeElement.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null) as ResourceKey | null;
}

type Seen = Readonly<{
  selected: ReadonlySet<ResourceKey>;
  selectedEdge: string | null;
  /** The card that the keyboard was on last. */
  active: ResourceKey | null;
  /** The card that has the focus now. */
  focused: ResourceKey | null;
}>;

/**
 * The one object that keys act on: of the selection, the card that the keyboard is on, else its first; where nothing is
 * selected, the card with the ring of the focus. Null where an edge is selected, or nothing can be seen to be meant.
 */
export function keyTarget({ selected, selectedEdge, active, focused }: Seen): ResourceKey | null {
  if (selectedEdge !== null) return null;
  const [first] = selected;
  if (first === undefined) return focused;
  return active !== null && selected.has(active) ? active : first;
}
