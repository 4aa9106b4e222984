import styles from './editor-marks.module.css';
import { editor, Range } from './monaco.ts';
import type { OpenFile } from './open-files.ts';

const FLASH = 900;

/**
 * Brings a range of the file into view and selects it; a range of several lines gets the cursor at its start and a
 * short glow instead. The focus stays where it is.
 */
export function showSpan(
  view: editor.ICodeEditor,
  { model, binding }: OpenFile,
  start: number,
  end: number,
): void {
  const from = model.getPositionAt(binding.toModel(start));
  const to = model.getPositionAt(binding.toModel(end));
  const lastLine = to.column === 1 && to.lineNumber > from.lineNumber ? to.lineNumber - 1 : to.lineNumber;
  const range = new Range(from.lineNumber, from.column, to.lineNumber, to.column);
  if (lastLine === from.lineNumber) {
    view.setSelection(range, 'reveal');
    view.revealRangeInCenterIfOutsideViewport(range, editor.ScrollType.Smooth);
    return;
  }
  view.setPosition(from, 'reveal');
  view.revealRangeNearTopIfOutsideViewport(range, editor.ScrollType.Smooth);
  const glow = view.createDecorationsCollection([
    {
      range: new Range(from.lineNumber, 1, lastLine, 1),
      options: { isWholeLine: true, className: styles.flash ?? null },
    },
  ]);
  setTimeout(() => glow.clear(), FLASH);
}
