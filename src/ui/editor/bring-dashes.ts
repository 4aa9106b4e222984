import { dashPlace } from './dash-place.ts';
import { Range, type editor, type IDisposable } from './monaco.ts';

/** Lines above a dash that are looked at: an item of a list is not longer. */
const FAR = 200;

function* linesAbove(model: editor.ITextModel, line: number): Generator<string> {
  for (let at = line - 1; at > Math.max(0, line - FAR); at--) yield model.getLineContent(at);
}

/** Brings a dash that the user types below the key of an item to where the next item begins. */
export const bringDashes = (view: editor.ICodeEditor): IDisposable =>
  view.onDidChangeModelContent(({ changes, isUndoing, isRedoing, isFlush }) => {
    const [change] = changes;
    const isTyped = changes.length === 1 && change?.text === ' ' && change.rangeLength === 0;
    if (!isTyped || isUndoing || isRedoing || isFlush || !view.hasTextFocus()) return;
    const { startLineNumber: line } = change.range;
    // A text cannot be changed while it reports a change.
    queueMicrotask(() => {
      const model = view.getModel();
      if (!model || line > model.getLineCount()) return;
      const text = model.getLineContent(line);
      const column = dashPlace(text, linesAbove(model, line));
      if (column === null) return;
      const range = new Range(line, column + 1, line, text.indexOf('-') + 1);
      view.executeEdits('dash', [{ range, text: '' }]);
    });
  });
