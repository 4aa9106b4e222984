import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import type { HistoryActions } from './history-actions.ts';

/** Where the user puts nodes. */
export function createPlaceActions(
  { store, documents }: ActionContext,
  { toastDone }: HistoryActions,
): Pick<Actions, 'place' | 'arrange'> {
  const nameOf = (key: string) => {
    const [kind = '', , name = ''] = key.split('/').slice(-3);
    return `${kind} ${name}`;
  };

  return {
    place(places) {
      const [only, ...others] = places.keys();
      if (only === undefined) return;
      const title = others.length === 0 ? `Move ${nameOf(only)}` : `Move ${places.size} cards`;
      documents.setPlaces(title, places);
      store.getState().announce(title);
    },

    arrange(keys) {
      const placed = documents.places();
      const forgotten = (keys ?? [...placed.keys()]).filter((key) => placed.has(key));
      if (forgotten.length === 0) {
        store.getState().announce('All cards are arranged automatically.');
        return;
      }
      documents.setPlaces('Arrange', new Map(forgotten.map((key) => [key, null])));
      toastDone('Arrange');
    },
  };
}
