import { useFocusKeeper } from './use-focus-keeper.ts';
import { usePaneFocus } from './use-pane-focus.ts';

/** Sees to the focus in the whole window: it goes where it is asked to, and never falls to the page. Shows nothing. */
export function FocusCare() {
  usePaneFocus(useFocusKeeper());
  return null;
}
