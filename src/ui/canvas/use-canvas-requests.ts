import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState } from '../../state/app-store.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { cardOf } from './cards-of.ts';
import { useCanvasStore } from './canvas-store.ts';
import { keyTarget } from './key-target.ts';
import type { Scene } from './scene.ts';
import type { View } from './use-view.ts';

/** Whether the focus was to come here while the canvas was still loading, and has gone nowhere else since. */
const isFocusPending = (request: AppState['canvasRequest']): boolean =>
  request?.type === 'focus' && document.activeElement === document.body;

/** Does what menus and shortcuts outside ask of the canvas. */
export function useCanvasRequests(
  { scene, isBehind }: Readonly<{ scene: Scene; isBehind: boolean }>,
  view: View,
  surface: RefObject<HTMLElement | null>,
  focusCard: (key: ResourceKey) => void,
): void {
  const workspace = useWorkspace();
  const canvas = useCanvasStore();
  const request = useApp((state) => state.canvasRequest);
  const [before] = useState(() => (isFocusPending(request) ? undefined : request?.seq));
  const done = useRef(before);
  useEffect(() => {
    if (!request || request.seq === done.current) return;
    // What is meant may have its card only in the picture that is still to be drawn.
    if (request.type === 'focus' && isBehind) return;
    done.current = request.seq;
    switch (request.type) {
      case 'fit':
        return view.fit();
      case 'zoom-in':
        return view.zoomIn();
      case 'zoom-out':
        return view.zoomOut();
      case 'focus': {
        const { active, menu } = canvas.getState();
        // What opened meanwhile keeps it: a menu would close, and brings the focus back itself.
        if (menu) return;
        const state = workspace.store.getState();
        // A card that has the focus is selected, in the place of the edge.
        if (state.selectedEdge !== null) return surface.current?.focus();
        const object = keyTarget({ ...state, active, focused: active });
        // What was just deleted may still be selected; then it is the card that the keyboard is on by now.
        const key = [object && cardOf(state, object), active].find((card) => card && scene.boxes.has(card));
        if (!key) return surface.current?.focus();
        view.show([key], false);
        // Out of view it is not drawn yet; until then keys are for the canvas, and not for the place that was left.
        surface.current?.focus({ preventScroll: true });
        return focusCard(key);
      }
      case 'picture-png':
      case 'picture-svg':
        void import('./pictures/save-picture.ts').then(({ savePicture }) =>
          savePicture(request.type === 'picture-png' ? 'png' : 'svg', request.look, scene, workspace),
        );
    }
  }, [request, scene, isBehind, view, surface, canvas, workspace, focusCard]);
}
