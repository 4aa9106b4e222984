import { useEffect, type RefObject } from 'react';
import { canvasBoxes } from '../../core/layout/canvas-boxes.ts';
import type { EmbedView } from '../../state/embed/embed-link.ts';
import { useWorkspace } from '../use-app.ts';
import { preferredHeight } from './preferred-height.ts';
import { reportToParent } from './report-to-parent.ts';

/** Reports to the page around the frame how high it should be: when that is known, and whenever it changes. */
export function useSizeMessages(view: EmbedView, step: RefObject<HTMLElement | null>): void {
  const { store, documents } = useWorkspace();
  useEffect(() => {
    let reported = 0;
    const report = () => {
      const { checks, boxes, lanes } = store.getState();
      if (checks !== 'done') return;
      const lines = documents.paths().map((path) => documents.read(path).split('\n').length);
      const height = preferredHeight({
        view,
        width: window.innerWidth,
        boxes: canvasBoxes({ boxes, lanes }).values(),
        lines: Math.max(0, ...lines),
        step: step.current?.firstElementChild?.scrollHeight ?? 0,
      });
      if (height === reported) return;
      reported = height;
      reportToParent({ type: 'gatehouse:size', height });
    };
    report();
    addEventListener('resize', report);
    const off = store.subscribe((state, before) => {
      const { checks, boxes, lanes, stepView } = before;
      const isPlaced = state.boxes === boxes && state.lanes === lanes;
      if (state.checks !== checks || !isPlaced || state.stepView !== stepView) report();
    });
    return () => {
      off();
      removeEventListener('resize', report);
    };
  }, [store, documents, view, step]);
}
