import styles from './editor-marks.module.css';
import { editor, Range } from './monaco.ts';
import type { OpenFile } from './open-files.ts';

const FLASH = 900;

/**
 * Brings a range of the file into view and selects it; a range of several lines gets the cursor at its start and a
 * short glow instead. The focus stays where it is.
 */
export function showSpan(view: editor.ICodeEditor, file: OpenFile, start: number, end: number): void {
  const range = file.rangeOf(start, end);
  const { startLineNumber, endLineNumber, endColumn } = range;
  const lastLine = endColumn === 1 && endLineNumber > startLineNumber ? endLineNumber - 1 : endLineNumber;
  if (lastLine === startLineNumber) {
    view.setSelection(range, 'reveal');
    view.revealRangeInCenterIfOutsideViewport(range, editor.ScrollType.Smooth);
    return;
  }
  view.setPosition(range.getStartPosition(), 'reveal');
  view.revealRangeNearTopIfOutsideViewport(range, editor.ScrollType.Smooth);
  const glow = view.createDecorationsCollection([
    {
      range: new Range(startLineNumber, 1, lastLine, 1),
      options: { isWholeLine: true, className: styles.flash ?? null },
    },
  ]);
  setTimeout(() => glow.clear(), FLASH);
}
