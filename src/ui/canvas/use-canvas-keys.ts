import { useMemo, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { ResourceKey } from '../../core/model/resource.ts';
import { useWorkspace } from '../use-app.ts';
import { cardOf, cardsOf } from './cards-of.ts';
import { useCanvasStore } from './canvas-store.ts';
import { neighbour, readingOrder, type Direction } from './navigate.ts';
import { deleteSelection, duplicate, inspect } from './object-actions.ts';
import { useLatest } from './use-latest.ts';
import { laneAt, type Scene } from './scene.ts';
import type { View } from './use-view.ts';
import { zoomByKey } from './zoom/zoom-by-key.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const NUDGE = 16;

const actsOnSelection = ({ key }: KeyboardEvent, mod: boolean): boolean =>
  mod ? key === 'd' : key === 'Delete' || key === 'Backspace';

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A button that keys are for. What a card shows of another object is a button, too, and keys act on that object. */
const isButton = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('button:not([data-fold])') !== null;

/** Every object on the canvas: cards, and what they show. */
const shownIn = ({ boxes, nodes }: Scene): ReadonlySet<ResourceKey> =>
  new Set(
    [...boxes.keys()].flatMap((key) => [key, ...(nodes.get(key)?.folds ?? []).map((fold) => fold.key)]),
  );

/** The keyboard of the canvas: arrows walk along edges and columns, other keys are shortcuts of menus. */
export function useCanvasKeys(scene: Scene, view: View, focusCard: (key: ResourceKey) => void) {
  const workspace = useWorkspace();
  const canvas = useCanvasStore();
  const latest = useLatest(scene);
  return useMemo(() => {
    const { store, actions } = workspace;
    const activeKey = (): ResourceKey | null => {
      const { active } = canvas.getState();
      const [selected] = store.getState().selected;
      const card = active ?? (selected && cardOf(store.getState(), selected));
      return card !== undefined && latest.current.boxes.has(card) ? card : null;
    };
    /** What keys act on: the chip or card that the keyboard is on, or the object that was selected on this card. */
    const targetKey = ({ target }: KeyboardEvent): ResourceKey | null => {
      const chip = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-fold]') : null;
      if (chip?.dataset['fold'] !== undefined) return chip.dataset['fold'] as ResourceKey;
      const card = activeKey();
      const state = store.getState();
      const [only, ...others] = state.selected;
      // What the text or a panel has selected is seen there, and the focus on the canvas means the card.
      const isChosen = state.selectedBy === 'canvas' && only !== undefined && others.length === 0;
      const isOnCard = card && isChosen && cardsOf(state, only).includes(card);
      return isOnCard ? only : card;
    };
    const go = (key: ResourceKey | null, extend: boolean) => {
      if (!key) return;
      store.getState().select(extend ? [...store.getState().selected, key] : [key], 'canvas');
      view.show([key], false);
      focusCard(key);
    };
    const nudge = (key: ResourceKey, direction: Direction) => {
      const box = latest.current.boxes.get(key);
      const lane = box && laneAt(latest.current, box.y);
      if (!box || !lane) return;
      const x = box.x + (direction === 'left' ? -NUDGE : direction === 'right' ? NUDGE : 0);
      const y = box.y - lane.y + (direction === 'up' ? -NUDGE : direction === 'down' ? NUDGE : 0);
      actions.place(new Map([[key, { x, y: Math.max(12, y) }]]));
    };
    /** Whether the key was handled. */
    const press = (event: KeyboardEvent): boolean => {
      const mod = event.ctrlKey || event.metaKey;
      const state = store.getState();
      const key = activeKey();
      const target = targetKey(event);
      const direction = arrows[event.key];
      if (zoomByKey(event, view)) return true;
      if (direction && !mod) {
        if (event.altKey && key) nudge(key, direction);
        else
          go(
            key ? neighbour(latest.current, key, direction) : (readingOrder(latest.current)[0] ?? null),
            event.shiftKey,
          );
        return true;
      }
      // Arrows select as they go, Tab does not: what has the focus is meant when nothing is selected.
      if (target && state.selected.size === 0 && state.selectedEdge === null && actsOnSelection(event, mod))
        state.select([target], 'canvas');
      if (mod && event.key === 'a') state.select(shownIn(latest.current), 'canvas');
      else if (mod && event.key === 'd') duplicate(workspace);
      else if (mod || event.altKey) return false;
      else if (event.key === 'Delete' || event.key === 'Backspace') deleteSelection(workspace);
      else if (event.key === 'Escape') {
        // First the selection is cleared, then the request on the canvas.
        if (state.selected.size === 0 && state.selectedEdge === null) actions.clearTrace();
        canvas.setState({ menu: null, connecting: null });
        state.select([], 'canvas');
        state.selectEdge(null);
      } else if (event.key === 'Home') go(readingOrder(latest.current)[0] ?? null, false);
      else if (event.key === 'End') go(readingOrder(latest.current).at(-1) ?? null, false);
      else if (!target || isButton(event.target)) return false;
      else if (event.key === 'Enter') inspect(workspace, target);
      else if (event.key === ' ') state.select([target], 'canvas');
      else if (event.key === 'F2') state.openDialog({ type: 'rename', key: target });
      else if (event.key === 'c') state.openDialog({ type: 'connect', from: target, row: null });
      else if (event.key === 'm')
        state.openDialog({ type: 'move', keys: [...new Set([target, ...state.selected])], namespace: null });
      else return false;
      return true;
    };
    const copy = () => {
      const keys = [...store.getState().selected];
      if (keys.length > 0) void actions.copy(keys);
      return keys.length > 0;
    };
    return {
      onKeyDown(event: KeyboardEvent) {
        if (isField(event.target) || event.defaultPrevented || !press(event)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onCopy(event: ClipboardEvent) {
        if (!isField(event.target) && copy()) event.preventDefault();
      },
      onCut(event: ClipboardEvent) {
        if (isField(event.target) || !copy()) return;
        event.preventDefault();
        deleteSelection(workspace);
      },
    };
  }, [workspace, canvas, view, focusCard, latest]);
}
