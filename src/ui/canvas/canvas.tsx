import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../use-app.ts';
import { CanvasContext, createCanvasStore } from './canvas-store.ts';
import { CanvasSurface } from './canvas-surface.tsx';

/** The drawing of the chain: cards in lanes, edges between their rows. Fills its parent. */
export function Canvas() {
  const { store: app } = useWorkspace();
  const [store] = useState(() => createCanvasStore(app.getState().foldedLanes ?? undefined));
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.collapsed !== before.collapsed) app.getState().keepFoldedLanes(state.collapsed);
      }),
    [store, app],
  );
  return (
    <CanvasContext value={store}>
      <ReactFlowProvider>
        <CanvasSurface />
      </ReactFlowProvider>
    </CanvasContext>
  );
}
