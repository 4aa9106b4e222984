import { useState } from 'react';
import { useWorkspace } from '../use-app.ts';

/** What gives the focus back when it closes, and what has it until such a thing is loaded. */
const PASSING = '[role="dialog"], [role="menu"], [data-on-the-way]';

/** What had the focus last outside of those. */
let outside: HTMLElement | null = null;

const note = (target: EventTarget | null) => {
  if (target instanceof HTMLElement && !target.closest(PASSING)) outside = target;
};

// The build draws the first screen, where there is no document.
if (typeof document !== 'undefined') {
  note(document.activeElement);
  document.addEventListener('focusin', ({ target }) => note(target));
}

/**
 * For dialogs that are opened by state and not by a button of their own: what to do when one has closed, so that the
 * focus is again where it was when the dialog opened, or on the canvas if that was removed.
 */
export function useReturnFocus(): (event: Event) => void {
  const { store } = useWorkspace();
  const [before] = useState(() => outside);
  return (event) => {
    event.preventDefault();
    if (before?.isConnected && before !== document.body) before.focus();
    else store.getState().askCanvas('focus');
  };
}
