import type { AppState } from '../../state/app-store.ts';
import styles from './editor-marks.module.css';
import { Range, type editor } from './monaco.ts';
import type { OpenFile } from './open-files.ts';

/** A bar beside the documents of what is selected, and a veil over documents that do not parse. */
export function documentMarks(file: OpenFile, state: AppState): editor.IModelDeltaDecoration[] {
  const outline = state.outlines.get(file.path);
  if (!outline) return [];
  const broken = new Set(outline.broken);
  const marks: editor.IModelDeltaDecoration[] = [];
  outline.ids.forEach((id, index) => {
    const selected = state.selected.size > 0 && outline.keys[index]?.some((key) => state.selected.has(key));
    const stale = broken.has(id);
    if (!selected && !stale) return;
    const { model, binding } = file;
    const from = model.getPositionAt(binding.toModel(outline.starts[index] ?? 0));
    const to = model.getPositionAt(binding.toModel(outline.starts[index + 1] ?? 0));
    const last = to.column === 1 && to.lineNumber > from.lineNumber ? to.lineNumber - 1 : to.lineNumber;
    marks.push({
      range: new Range(from.lineNumber, 1, last, 1),
      options: {
        isWholeLine: true,
        ...(selected && { linesDecorationsClassName: styles.selected ?? null }),
        ...(stale && { className: styles.stale ?? null }),
      },
    });
  });
  return marks;
}
