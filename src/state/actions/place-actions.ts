import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import type { HistoryActions } from './history-actions.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

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
      const title =
        others.length === 0
          ? noticesTexts.moveOne({ name: nameOf(only) })
          : noticesTexts.moveMany({ count: places.size });
      documents.setPlaces(title, places);
      store.getState().announce(title);
    },

    arrange(keys) {
      const placed = documents.places();
      const forgotten = (keys ?? [...placed.keys()]).filter((key) => placed.has(key));
      if (forgotten.length === 0) {
        store.getState().announce(noticesTexts.allArranged());
        return;
      }
      documents.setPlaces(noticesTexts.arrange(), new Map(forgotten.map((key) => [key, null])));
      toastDone(noticesTexts.arrange(), noticesTexts.arranged());
    },
  };
}
