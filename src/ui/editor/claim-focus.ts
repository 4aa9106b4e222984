import type { editor } from './monaco.ts';

/** For how many frames the focus is held against dialogs and menus that close, and give it back to where it was. */
const HELD = 12;
/** For how many frames an open dialog is waited for. */
const PATIENCE = 120;

/** Whether a key may lead elsewhere: shortcuts, and those that leave the text. */
const leads = ({ altKey, ctrlKey, metaKey, key }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || key === 'Tab' || key === 'Escape' || key === 'F6';

/** Puts the cursor into the text as soon as no dialog or menu is over it, unless the user goes elsewhere. */
export function claimFocus(view: Pick<editor.ICodeEditor, 'hasTextFocus' | 'focus'>): () => void {
  let [held, waited, frame] = [0, 0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointerdown', stop, true);
    window.removeEventListener('keydown', onKeyDown, true);
  };
  const onKeyDown = (event: KeyboardEvent) => leads(event) && stop();
  const look = () => {
    if (document.querySelector('[role="dialog"], [role="menu"]')) waited += 1;
    else {
      held += 1;
      if (!view.hasTextFocus()) view.focus();
    }
    if (held > HELD || waited > PATIENCE) stop();
    else frame = requestAnimationFrame(look);
  };
  window.addEventListener('pointerdown', stop, true);
  window.addEventListener('keydown', onKeyDown, true);
  look();
  return stop;
}
