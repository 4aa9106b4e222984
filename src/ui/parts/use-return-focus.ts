import { useState } from 'react';
import { useWorkspace } from '../use-app.ts';

/** Where the focus was before a dialog or a menu moved it. */
let outside: Element | null = null;

function placeOfFocus(): Element | null {
  const active = document.activeElement;
  if (active && !active.closest('[role="dialog"], [role="menu"]')) outside = active;
  return outside;
}

/**
 * For dialogs that are opened by state and not by a button of their own: what to do when one has closed, so that the
 * focus is again where it was when the dialog opened, or on the canvas if that was removed.
 */
export function useReturnFocus(): (event: Event) => void {
  const { store } = useWorkspace();
  const [before] = useState(placeOfFocus);
  return (event) => {
    event.preventDefault();
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else store.getState().askCanvas('focus');
  };
}
