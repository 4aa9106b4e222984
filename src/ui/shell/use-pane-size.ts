import { useState } from 'react';
import { usePanelRef } from 'react-resizable-panels';
import { keepPaneSize, readPaneSizes, type SizedPane } from './pane-sizes.ts';

/**
 * The size of a pane: the one that the user gave it last, else `initial`. `keep` is called when the user has resized
 * panes; it remembers the size of this one, if it is open.
 */
export function usePaneSize(pane: SizedPane, initial: number) {
  const panelRef = usePanelRef();
  const [defaultSize, setDefaultSize] = useState(() => readPaneSizes()[pane] ?? initial);
  const keep = () => {
    // A new layout is announced before the panes have it.
    requestAnimationFrame(() => {
      const size = panelRef.current?.getSize().inPixels;
      if (size === undefined) return;
      keepPaneSize(pane, size);
      // It opens again with that size.
      setDefaultSize(size);
    });
  };
  return { panel: { panelRef, defaultSize, groupResizeBehavior: 'preserve-pixel-size' as const }, keep };
}
