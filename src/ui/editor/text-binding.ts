import type { editor as Editor, IDisposable } from 'monaco-editor/editor';
import type { TextEdit } from '../../core/text/text-edit.ts';
import type { Documents } from '../../state/documents.ts';
import {
  editLineEnds,
  editorText,
  readLineEnds,
  toEditorOffset,
  toTextOffset,
  type LineEnds,
} from './line-ends.ts';
import {
  changesOfEdits,
  differenceOf,
  editsOfDelta,
  editsOfTyping,
  type EditorChange,
} from './text-changes.ts';

type Text = NonNullable<ReturnType<Documents['text']>>;
type Observer = Parameters<Text['observe']>[0];

/** A file's text and an editor model that are kept the same, each change going across as the edit it was. */
export type TextBinding = Readonly<{
  /** Offset in the file → offset in the model, and back. They differ where the file has Windows line ends. */
  toModel: (offset: number) => number;
  toText: (offset: number) => number;
  dispose: () => void;
}>;

type Options = Readonly<{
  documents: Documents;
  text: Text;
  model: Editor.ITextModel;
  /** Whether what was typed may not be changed: then the editor has again what the file has. */
  isLocked: (edits: readonly TextEdit[]) => boolean;
  /** Carries out a change that comes from outside the editor; `undone` when it is part of undo or redo. */
  applying: (apply: () => void, change: Readonly<{ undone: boolean; end: number }>) => void;
}>;

/**
 * Binds a model, made from `editorText(text)`, to the text. What is typed goes into the text as one transaction that
 * belongs on the undo stack; what others write comes into the model as the smallest edits, beside Monaco's own undo.
 */
export function bindText({ documents, text, model, isLocked, applying }: Options): TextBinding {
  let ends: LineEnds = readLineEnds(text.toString());
  let receiving = false;
  let sending = false;

  const replace = (changes: readonly EditorChange[], undone: boolean) => {
    if (changes.length === 0) return;
    const edits = changes.map(({ rangeOffset, rangeLength, text: written }) => {
      const start = model.getPositionAt(rangeOffset);
      const end = rangeLength === 0 ? start : model.getPositionAt(rangeOffset + rangeLength);
      return {
        range: {
          startLineNumber: start.lineNumber,
          startColumn: start.column,
          endLineNumber: end.lineNumber,
          endColumn: end.column,
        },
        text: written,
      };
    });
    const moved = changes
      .slice(0, -1)
      .reduce((sum, change) => sum + change.text.length - change.rangeLength, 0);
    const last = changes.at(-1);
    const end = last ? last.rangeOffset + moved + last.text.length : 0;
    receiving = true;
    applying(() => model.applyEdits(edits), { undone, end });
    receiving = false;
  };

  /** Scans the whole text again: for the rare edits that split or join a CRLF. */
  const reconcile = (undone: boolean) => {
    const now = text.toString();
    ends = readLineEnds(now);
    const change = differenceOf(model.getValue(), editorText(now));
    if (change) replace([change], undone);
  };

  const receive: Observer = (event, transaction) => {
    if (sending) return;
    const origin: unknown = transaction.origin;
    const undone = typeof origin === 'object' && origin !== null && 'undoStack' in origin;
    const edits = editsOfDelta(event.delta);
    const next = editLineEnds(ends, edits);
    if (!next) {
      reconcile(undone);
      return;
    }
    const changes = changesOfEdits(ends, edits);
    ends = next;
    replace(changes, undone);
  };

  const send = ({ changes }: Editor.IModelContentChangedEvent) => {
    if (receiving) return;
    const edits = editsOfTyping(ends, changes);
    if (isLocked(edits)) {
      reconcile(false);
      return;
    }
    sending = true;
    documents.doc.transact(() => {
      for (const { span, text: written } of edits.toReversed()) {
        if (span.end > span.start) text.delete(span.start, span.end - span.start);
        if (written !== '') text.insert(span.start, written);
      }
    }, documents.origin);
    sending = false;
    const next = editLineEnds(ends, edits);
    if (next) ends = next;
    else reconcile(false);
  };

  text.observe(receive);
  const listening: IDisposable = model.onDidChangeContent(send);
  return {
    toModel: (offset) => toEditorOffset(ends, offset),
    toText: (offset) => toTextOffset(ends, offset),
    dispose: () => {
      text.unobserve(receive);
      listening.dispose();
    },
  };
}
