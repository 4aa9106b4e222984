import { useEffect } from 'react';
import { useApp, useWorkspace } from '../../use-app.ts';
import type { View } from '../use-view.ts';

/** After sending, in milliseconds: by then the pane with the trace has its height. */
const SETTLED = 120;

/** Brings the trace path into view when it is sent; later edits leave the view alone. */
export function useTracePathInView(view: View): void {
  const { store } = useWorkspace();
  const sentAt = useApp((state) => state.sentAt);
  useEffect(() => {
    if (sentAt === 0) return undefined;
    const timer = setTimeout(() => {
      const { traced, presentation } = store.getState();
      if (!traced?.ok) return;
      const { nodes } = traced.tracePath;
      // On a stage cards stay as large as they are; where the request ends is what is talked about.
      if (presentation) view.showEnd(nodes);
      else view.show(nodes, false);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [store, view, sentAt]);
}
