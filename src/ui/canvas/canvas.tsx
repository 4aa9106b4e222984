import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import { CanvasContext, createCanvasStore } from './canvas-store.ts';
import { CanvasSurface } from './canvas-surface.tsx';

/** The drawing of the chain: cards in lanes, edges between their rows. Fills its parent. */
export function Canvas() {
  const [store] = useState(createCanvasStore);
  return (
    <CanvasContext value={store}>
      <ReactFlowProvider>
        <CanvasSurface />
      </ReactFlowProvider>
    </CanvasContext>
  );
}
