import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The element beside the names of a pane's tabs. */
export const PaneToolsSlot = createContext<HTMLElement | null>(null);

/**
 * Draws a panel's own controls beside the names of the tabs, where they cost no height. What they control stays with
 * the panel that renders them.
 */
export function PaneTools({ children }: { children: ReactNode }) {
  const slot = useContext(PaneToolsSlot);
  return slot && createPortal(children, slot);
}
