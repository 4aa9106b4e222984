import { useMemo, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import type { ResourceKey } from '../../core/model/resource.ts';
import { onMac } from '../on-mac.ts';
import { shortcutOf } from '../shortcut-of.ts';
import { useWorkspace } from '../use-app.ts';
import { canvasKeys } from './canvas-keys.ts';
import { useCanvasStore } from './canvas-store.ts';
import { cardOf } from './cards-of.ts';
import { focusedObject, keyTarget } from './key-target.ts';
import { deleteSelection } from './object-actions.ts';
import type { Scene } from './scene.ts';
import { useLatest } from './use-latest.ts';
import type { View } from './use-view.ts';

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Buttons have Enter and the space bar for themselves; a chip stands for an object, which all other keys act on. */
const isForButton = (target: EventTarget, key: string): boolean => {
  const button = target instanceof HTMLElement ? target.closest('button') : null;
  return button !== null && (!button.matches('[data-fold]') || key === 'Enter' || key === ' ');
};

const bound = new Map(canvasKeys.flatMap((entry) => entry.keys.map((key) => [key, entry] as const)));

/** The keyboard of the canvas: arrows walk along edges and columns, other keys are shortcuts of menus. */
export function useCanvasKeys(
  scene: Scene,
  view: View,
  surface: RefObject<HTMLElement | null>,
  focusCard: (key: ResourceKey) => void,
) {
  const workspace = useWorkspace();
  const canvas = useCanvasStore();
  const latest = useLatest(scene);
  return useMemo(() => {
    const { store, actions } = workspace;
    const copy = () => {
      const keys = [...store.getState().selected];
      if (keys.length > 0) void actions.copy(keys);
      return keys.length > 0;
    };
    const openMenu = () => {
      const { activeElement } = document;
      const inside =
        activeElement && surface.current?.contains(activeElement) ? activeElement : surface.current;
      // Without a place of a pointer: the menu opens at the card.
      inside?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    };
    return {
      onKeyDown(event: KeyboardEvent) {
        if (isField(event.target) || event.defaultPrevented) return;
        const key = shortcutOf(event.nativeEvent, onMac);
        const entry = bound.get(key);
        const scene = latest.current;
        const { active } = canvas.getState();
        const state = store.getState();
        const target = keyTarget({ ...state, active, focused: focusedObject(surface.current) });
        if (!entry || (entry.onObject === true && (target === null || isForButton(event.target, key))))
          return;
        event.preventDefault();
        event.stopPropagation();
        // A key that is held down must not delete one object after the other.
        if (event.repeat && (key === 'Delete' || key === 'Backspace')) return;
        const card = target && cardOf(state, target);
        const from = [card, active].find((one) => one && scene.boxes.has(one)) ?? null;
        entry.run({ workspace, canvas, scene, view, focusCard, target, from, openMenu }, key);
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
  }, [workspace, canvas, view, surface, focusCard, latest]);
}
