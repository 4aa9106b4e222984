import { useEffect } from 'react';
import { useWorkspace } from '../use-app.ts';
import { ofOpen } from './seen-of.ts';

/** Where pasting means the text that is being typed. */
const isField = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], .monaco-editor, [role="dialog"]') !== null;

/** Manifests pasted outside of a field are added to the workspace; so are pasted files, as if they were dropped. */
export function useWindowPaste(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (!clipboardData || event.defaultPrevented || isField(event.target)) return;
      const { dialog, authoring } = workspace.store.getState();
      if (dialog || authoring !== null) return;
      const text = clipboardData.getData('text/plain');
      if (clipboardData.files.length > 0) ofOpen(({ actions }) => actions.drop(clipboardData))(workspace);
      else if (text.trim() !== '') ofOpen(({ actions }) => actions.paste(text))(workspace);
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [workspace]);
}
