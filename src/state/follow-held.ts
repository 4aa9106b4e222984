import { heldTexts } from '../texts/en/held.ts';
import type { AppStore } from './app-store.ts';
import type { Documents } from './documents.ts';
import type { Held } from './hold-link.ts';
import { reportFailure } from './report-failure.ts';
import type { Actions } from './workspace.ts';

type Shared = Readonly<{
  store: AppStore;
  documents: Documents;
  actions: Pick<Actions, 'leaveShared' | 'keepShared'>;
  /** Null where the workspace was kept before. */
  held: Held | null;
  /** The name of the workspace that was open before; null where this browser has none. */
  before: string | null;
  /** Puts it on the list of workspaces. */
  enter: () => void;
}>;

/**
 * Says that a workspace came with a link, and what can be done with it. It is kept when the user says so, or changes something
 * in it: then it is on the screen, and works.
 */
export function followHeld({ store, documents, actions, held, before, enter }: Shared): () => void {
  const away =
    before === null
      ? []
      : [
          { label: heldTexts.backTo({ workspace: before }), run: actions.leaveShared },
          { label: heldTexts.addTheseTo({ workspace: before }), run: () => void actions.keepShared() },
        ];
  const { setBanner } = store.getState();
  const sayKept = () =>
    setBanner(
      'shared',
      before === null
        ? null
        : { tone: 'warning', message: heldTexts.openedFromLink({ before }), actions: away },
    );
  if (!held) {
    sayKept();
    return () => {};
  }

  const stopWatching = () => {
    for (const stop of watching.splice(0)) stop();
  };
  const keep = () => {
    stopWatching();
    const listIt = () => {
      // One that could not be stored would be empty when its link is opened again.
      if (!held.state().kept) return;
      enter();
      sayKept();
    };
    held.keep().then(listIt, (error: unknown) => reportFailure(store, error));
  };
  const watching = [documents.onChange(keep), documents.onPlaces(keep)];
  setBanner('shared', {
    tone: 'warning',
    message: before === null ? heldTexts.held() : heldTexts.heldBeside({ before }),
    actions: [{ label: heldTexts.keep(), run: keep }, ...away],
  });
  return stopWatching;
}
