import { useState } from 'react';

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
  const [before] = useState(placeOfFocus);
  return (event) => {
    event.preventDefault();
    const place =
      before?.isConnected && before !== document.body ? before : document.querySelector('#canvas');
    if (place instanceof HTMLElement) place.focus();
  };
}
