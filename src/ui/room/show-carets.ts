import './person-colors.css';
import type { Presence } from '../../room-protocol/presence.ts';
import { colorIndex } from '../../state/room/person-color.ts';
import type { RoomSession } from '../../state/room/room-state.ts';
import { editor, type IDisposable } from '../editor/monaco.ts';
import type { OpenFile } from '../editor/open-files.ts';
import styles from './carets.module.css';

/** More carets than this in one file are not drawn. */
const MOST = 40;

/** How long a name is shown after its caret moved, in milliseconds. */
const NAMED = 2500;

type Widget = editor.IContentWidget & { at: number; moved: number };

/**
 * Shows in the editor where the others are in the same file: what they selected, their carets, and their names while they type
 * or the mouse is over them; and shows them where the caret is here.
 */
export function showCarets(
  view: editor.ICodeEditor,
  room: RoomSession,
  shown: () => OpenFile | null,
): IDisposable {
  const marks = view.createDecorationsCollection();
  const widgets = new Map<string, Widget>();
  let frame = 0;

  const remove = (participant: string) => {
    const widget = widgets.get(participant);
    if (!widget) return;
    widgets.delete(participant);
    view.removeContentWidget(widget);
  };

  const draw = () => {
    frame = 0;
    const file = shown();
    const now = performance.now();
    const decorations: editor.IModelDeltaDecoration[] = [];
    const here = new Set<string>();
    const others = file ? room.others().filter(({ place }) => place.file === file.path) : [];
    for (const other of others.slice(0, MOST)) {
      const caret = room.caretOf(other);
      if (!caret || !file) continue;
      here.add(other.participant);
      const person = styles[`person${colorIndex(other.color)}`] ?? '';
      const [start, end] = [Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head)];
      const head = file.rangeOf(caret.head, caret.head);
      if (end > start)
        decorations.push({
          range: file.rangeOf(start, end),
          options: { className: `${styles.selection} ${person}` },
        });
      decorations.push({ range: head, options: { beforeContentClassName: `${styles.caret} ${person}` } });
      place(other, caret.head, head.getStartPosition(), now);
    }
    for (const participant of widgets.keys()) if (!here.has(participant)) remove(participant);
    marks.set(decorations);
  };

  /** The name beside a caret, shown for a while after it moved. */
  const place = (
    { participant, name, color }: Presence,
    at: number,
    position: { lineNumber: number; column: number },
    now: number,
  ) => {
    const known = widgets.get(participant);
    if (known?.at === at && known.getDomNode().textContent === name) {
      known.getDomNode().dataset['rests'] = String(now - known.moved > NAMED);
      return;
    }
    remove(participant);
    const element = document.createElement('div');
    element.className = `${styles.name} ${styles[`person${colorIndex(color)}`] ?? ''}`;
    element.textContent = name;
    const { ABOVE, BELOW } = editor.ContentWidgetPositionPreference;
    const widget: Widget = {
      at,
      // One that was there before any participant looked did not move.
      moved: now,
      getId: () => `person-${participant}`,
      getDomNode: () => element,
      getPosition: () => ({ position, preference: [ABOVE, BELOW] }),
      allowEditorOverflow: false,
      suppressMouseDown: true,
    };
    widgets.set(participant, widget);
    view.addContentWidget(widget);
  };

  const later = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const say = () => {
    const file = shown();
    const selection = view.getSelection();
    if (!file || !selection) return;
    const anchor = file.offsetAt({
      lineNumber: selection.selectionStartLineNumber,
      column: selection.selectionStartColumn,
    });
    const head = file.offsetAt({
      lineNumber: selection.positionLineNumber,
      column: selection.positionColumn,
    });
    room.showCaret(file.path, { anchor, head });
  };
  const rests = setInterval(later, NAMED / 2);
  const hover = view.onMouseMove(({ target }) => {
    const { position } = target;
    for (const widget of widgets.values()) {
      const at = widget.getPosition()?.position;
      const isNear =
        position !== null &&
        at?.lineNumber === position.lineNumber &&
        Math.abs(at.column - position.column) <= 1;
      widget.getDomNode().toggleAttribute('data-hovered', isNear);
    }
  });
  const listening = [
    view.onDidChangeCursorSelection(({ source, reason }) => {
      // What came with an edit of others moved along: they know where it is.
      if (source !== 'model' && reason !== editor.CursorChangeReason.ContentFlush && view.hasTextFocus())
        say();
    }),
    view.onDidFocusEditorText(say),
    view.onDidChangeModel(later),
    view.onDidChangeModelContent(later),
    hover,
  ];
  const off = room.onPresence(later);
  later();
  return {
    dispose() {
      off();
      clearInterval(rests);
      cancelAnimationFrame(frame);
      for (const each of listening) each.dispose();
      for (const participant of widgets.keys()) remove(participant);
      marks.clear();
    },
  };
}
