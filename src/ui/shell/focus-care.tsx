import { useRef } from 'react';
import { useFocusKeeper } from './use-focus-keeper.ts';
import { usePaneFocus } from './use-pane-focus.ts';

/** Sees to the focus in the whole window: it goes where it is asked to, and never falls to the page. Shows nothing. */
export function FocusCare() {
  // While the focus is on its way into a pane, it needs no other place.
  const onTheWay = useRef(false);
  useFocusKeeper(onTheWay);
  usePaneFocus(onTheWay);
  return null;
}
