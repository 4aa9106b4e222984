import { useEffect, useMemo, useRef, type FocusEvent, type RefObject } from 'react';
import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState } from '../../state/app-store.ts';
import { useWorkspace } from '../use-app.ts';
import { useCanvasStore } from './canvas-store.ts';
import { cardOf, cardsOf } from './cards-of.ts';
import { focusedObject, objectAt } from './key-target.ts';
import { nearestCard } from './nearest-card.ts';
import type { Scene } from './scene.ts';

/**
 * Keeps focus and selection on the same card: what gets the focus by keys is selected, a selection made elsewhere takes
 * the focus along, and when the card with the focus goes, its successor has it.
 */
export function useOneTarget(
  scene: Scene,
  surface: RefObject<HTMLElement | null>,
  focusCard: (key: ResourceKey) => void,
) {
  const { store } = useWorkspace();
  const canvas = useCanvasStore();
  const byPointer = useRef(false);

  // A press decides itself what it selects: with Shift it adds to the selection.
  useEffect(() => {
    const release = () => setTimeout(() => (byPointer.current = false));
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, []);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        const { selected, selectedEdge } = state;
        if (selected === before.selected && selectedEdge === before.selectedEdge) return;
        const { active } = canvas.getState();
        const focused = focusedObject(surface.current);
        if (selectedEdge !== null) {
          if (focused !== null) surface.current?.focus();
          return;
        }
        const [first] = selected;
        if (first === undefined || (active !== null && isSeenOn(state, selected, active))) return;
        // What was only just made has its card with the next analysis.
        const card = cardOf(state, first) ?? first;
        canvas.setState({ active: card });
        if (focused === null || byPointer.current) return;
        // Cards out of view are not drawn, and what is not drawn cannot have the focus.
        state.centreOn([first]);
        focusCard(card);
      }),
    [store, canvas, surface, focusCard],
  );

  useSuccessor(scene, surface, focusCard);

  return useMemo(
    () => ({
      onPointerDownCapture: () => {
        byPointer.current = true;
      },
      onFocus: ({ target, relatedTarget }: FocusEvent) => {
        // Other buttons of a card do not stand for an object.
        const key = target.matches('[data-card], [data-fold]') ? objectAt(target) : null;
        if (key === null || byPointer.current) return;
        const state = store.getState();
        // A focus that comes back from elsewhere, at once or by way of the canvas, does not change what is meant: an object that
        // this card shows.
        const isBack =
          relatedTarget === surface.current ||
          !(relatedTarget instanceof Node && surface.current?.contains(relatedTarget));
        if (isBack && isSeenOn(state, state.selected, key)) return;
        if (!state.selected.has(key)) state.select([key], 'canvas');
      },
    }),
    [store, surface],
  );
}

/** Whether a card is, or shows, one of these objects. */
function isSeenOn(state: AppState, keys: ReadonlySet<ResourceKey>, card: ResourceKey): boolean {
  for (const key of keys) if (cardsOf(state, key).includes(card)) return true;
  return false;
}

/** When the card that the keyboard is on goes, the keyboard is on what it became, or on the card beside it. */
function useSuccessor(
  scene: Scene,
  surface: RefObject<HTMLElement | null>,
  focusCard: (key: ResourceKey) => void,
): void {
  const { store } = useWorkspace();
  const canvas = useCanvasStore();
  const before = useRef<ReadonlyMap<ResourceKey, Box>>(scene.boxes);
  const hadFocus = useRef(false);

  // A card that is removed takes the focus with it without a word; only a focus elsewhere shows that it had gone before.
  useEffect(() => {
    const onFocusIn = () => {
      hadFocus.current = focusedObject(surface.current) !== null;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, [surface]);

  useEffect(() => {
    const old = before.current;
    before.current = scene.boxes;
    const { active } = canvas.getState();
    const box = active === null ? undefined : old.get(active);
    if (active === null || !box || scene.boxes.has(active)) return;
    const state = store.getState();
    const selected = [...state.selected]
      .flatMap((key) => cardsOf(state, key))
      .find((key) => scene.boxes.has(key));
    const next = selected ?? nearestCard(scene.boxes, box);
    canvas.setState({ active: next });
    // The surface has it for a card that was still to be drawn (`useCanvasRequests`).
    const isForCard = document.activeElement === surface.current && state.selectedEdge === null;
    if (!hadFocus.current && !isForCard) return;
    if (next !== null) focusCard(next);
    else surface.current?.focus();
  }, [scene, store, canvas, surface, focusCard]);
}
