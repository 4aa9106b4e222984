import type { StoreApi } from 'zustand/vanilla';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import type { Workspace } from '../workspace.ts';
import type { SessionState } from './session-state.ts';

type Setup = Readonly<{
  state: StoreApi<SessionState>;
  open: () => Promise<Workspace>;
}>;

/** What a lesson began with, in the place of what there is now: opened when it is looked at, and gone when it is not. */
export function createBeginning({ state, open }: Setup) {
  /** Counts the times that it was asked for or put away, so that what was put away while it opened is not shown. */
  let asked = 0;

  const hide = () => {
    asked++;
    const { beginning } = state.getState();
    if (!beginning) return;
    state.setState({ beginning: null });
    // The parts of the window that show it are taken down first.
    setTimeout(beginning.dispose);
  };

  return {
    async show(): Promise<void> {
      const own = ++asked;
      const beginning = await open();
      if (own !== asked) return beginning.dispose();
      beginning.store.getState().setBanner('shared', {
        tone: 'info',
        message: lessonsTexts.beginningToRead(),
        actions: [{ label: lessonsTexts.backToNow(), run: hide }],
      });
      state.setState({ beginning });
    },
    hide,
  };
}
