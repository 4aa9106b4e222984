import type { AppState } from '../../state/app-store.ts';
import { lockedTexts } from '../../state/locked-texts.ts';
import styles from './editor-marks.module.css';
import { Range, type editor } from './monaco.ts';
import type { OpenFile } from './open-files.ts';

/** A bar beside the documents of what is selected, a veil over documents that do not parse, locks, and what a lesson points at. */
export function documentMarks(file: OpenFile, state: AppState): editor.IModelDeltaDecoration[] {
  const outline = state.outlines.get(file.path);
  if (!outline) return [];
  const broken = new Set(outline.broken);
  const locked = new Map(lockedTexts(state, file.path).map(({ id, why }) => [id, why]));
  const marks: editor.IModelDeltaDecoration[] = [];
  outline.ids.forEach((id, index) => {
    const selected = state.selected.size > 0 && outline.keys[index]?.some((key) => state.selected.has(key));
    const stale = broken.has(id);
    const why = locked.get(id);
    const lit = state.lit.size > 0 && outline.keys[index]?.some((key) => state.lit.has(key));
    if (!selected && !stale && !lit && why === undefined) return;
    const { model, binding } = file;
    const from = model.getPositionAt(binding.toModel(outline.starts[index] ?? 0));
    const to = model.getPositionAt(binding.toModel(outline.starts[index + 1] ?? 0));
    const last = to.column === 1 && to.lineNumber > from.lineNumber ? to.lineNumber - 1 : to.lineNumber;
    marks.push({
      range: new Range(from.lineNumber, 1, last, why === undefined ? 1 : model.getLineMaxColumn(last)),
      options: {
        isWholeLine: true,
        ...(selected && { linesDecorationsClassName: styles.selected ?? null }),
        ...(stale && { className: styles.stale ?? null }),
        ...(lit && { marginClassName: styles.lit ?? null }),
        ...(why !== undefined && {
          className: styles.locked ?? null,
          inlineClassName: styles.lockedText ?? null,
          ...(!selected && { linesDecorationsClassName: styles.lock ?? null }),
          hoverMessage: { value: why },
        }),
      },
    });
  });
  return marks;
}
