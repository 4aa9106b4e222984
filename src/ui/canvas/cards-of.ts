import { memo } from '../../core/incremental/memo.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState } from '../../state/app-store.ts';

type Known = Pick<AppState, 'cards' | 'shownOn'>;

/** The cards on which an object is seen: its own, or those that show it. None for what is not on the canvas. */
export const cardsOf = ({ cards, shownOn }: Known, key: ResourceKey): readonly ResourceKey[] =>
  cards.has(key) ? [key] : (shownOn.get(key) ?? []);

/** The first card on which an object is seen. */
export const cardOf = (known: Known, key: ResourceKey): ResourceKey | undefined => cardsOf(known, key)[0];

const cardsByShown = memo((selected: ReadonlySet<ResourceKey>) => ({
  selected,
  known: undefined as Known | undefined,
  cards: selected,
}));

/** The cards on which the selection is seen. Worked out once for each selection and analysis. */
export function selectedCards(state: Known & Pick<AppState, 'selected'>): ReadonlySet<ResourceKey> {
  const kept = cardsByShown(state.selected);
  if (kept.known?.cards !== state.cards || kept.known.shownOn !== state.shownOn) {
    kept.known = { cards: state.cards, shownOn: state.shownOn };
    kept.cards = new Set([...state.selected].flatMap((key) => cardsOf(state, key)));
  }
  return kept.cards;
}
