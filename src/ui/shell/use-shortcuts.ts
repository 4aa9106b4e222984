import { useEffect } from 'react';
import { onMac } from '../on-mac.ts';
import { shortcutOf } from '../shortcut-of.ts';
import { useWorkspace } from '../use-app.ts';
import { appActions } from './app-actions.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Listens for the shortcuts of all actions.
 * @param first before whoever is around the page: what is an action's key here is none there
 */
export function useShortcuts(first = false): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const bound = new Map(
      appActions.flatMap((action) => (action.shortcut ? [[action.shortcut, action] as const] : [])),
    );
    // What Windows users press for redo.
    const redo = appActions.find(({ id }) => id === 'redo');
    if (redo) bound.set('Mod+Y', redo);

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (workspace.store.getState().authoring !== null) return;
      const shortcut = shortcutOf(event, onMac);
      const action = bound.get(shortcut);
      const { unavailable, foreignKeys } = workspace.store.getState();
      if (!action || unavailable.has(action.id) || foreignKeys.has(shortcut)) return;
      if (isTyping(event.target) && !/Mod|Alt|F\d/.test(shortcut)) return;
      // A field has its own undo while it is being typed in; the editor brings the workspace's.
      if (isTyping(event.target) && (action.id === 'undo' || action.id === 'redo')) return;
      if (workspace.store.getState().dialog && action.id !== 'palette') return;
      event.preventDefault();
      if (first) event.stopImmediatePropagation();
      void action.run(workspace);
    };
    window.addEventListener('keydown', onKeyDown, first);
    return () => window.removeEventListener('keydown', onKeyDown, first);
  }, [workspace, first]);
}
