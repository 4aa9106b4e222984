import { useEffect } from 'react';
import { usePanelRef } from 'react-resizable-panels';
import { useApp } from '../use-app.ts';

/** What a trace or a table needs to be read, in pixels; a list of problems does with less. */
const ROOM = 300;
const TOO_LITTLE = 220;

/** The bottom pane as a panel that grows, when it was small, for what needs more room than problems do. */
export function useRoomForTab() {
  const panel = usePanelRef();
  const tab = useApp((state) => state.bottomTab);
  const open = useApp((state) => state.panels.bottom);
  useEffect(() => {
    if (tab === 'problems' || !open) return;
    const size = panel.current?.getSize().inPixels;
    if (size !== undefined && size < TOO_LITTLE) panel.current?.resize(ROOM);
  }, [panel, tab, open]);
  return panel;
}
