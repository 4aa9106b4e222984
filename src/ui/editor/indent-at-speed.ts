import { editor, KeyCode, type IDisposable } from './monaco.ts';

/** Beyond this many characters a line break would have to wait for colours. */
const QUICK = 1_000_000;

/**
 * Monaco indents the line behind a line break only where all lines above have their colours, which come a moment after
 * they were typed. So that the same keys always write the same text, however fast they come, they get them first.
 */
export const indentAtSpeed = (view: editor.ICodeEditor): IDisposable =>
  view.onKeyDown(({ keyCode }) => {
    const model = view.getModel();
    const line = view.getPosition()?.lineNumber;
    if (keyCode !== KeyCode.Enter || !model || line === undefined || model.getValueLength() > QUICK) return;
    editor.colorizeModelLine(model, line);
  });
