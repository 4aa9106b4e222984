import { useEffect } from 'react';
import { onMac } from '../on-mac.ts';
import { shortcutOf } from '../shortcut-of.ts';
import { useWorkspace } from '../use-app.ts';
import { useAuthor } from './use-author.ts';
import { useSave } from './use-save.ts';

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Listens for the keys of the lesson editor, wherever in it the focus is. */
export function useAuthorKeys(): void {
  const session = useAuthor();
  const { store } = useWorkspace();
  const save = useSave();
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = {
      'Mod+S': save,
      'Mod+Z': session.undo,
      'Mod+Shift+Z': session.redo,
      'Mod+Y': session.redo,
      'Mod+Enter': () => void session.tryIt(),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || store.getState().dialog) return;
      const shortcut = shortcutOf(event, onMac);
      const run = keys[shortcut];
      // A field has its own undo while it is being typed in.
      if (!run || (isField(event.target) && /[ZY]$/.test(shortcut))) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [session, store, save]);
}
