import type { Documents } from '../../state/documents.ts';
import type { TextEdit } from '../../core/text/text-edit.ts';
import { editorText } from './line-ends.ts';
import { editor, Range, Uri, type IPosition } from './monaco.ts';
import { bindText, type TextBinding } from './text-binding.ts';

/** Beyond this many characters colours, folding and marks cost more than they help. */
export const LARGE = 5_000_000;

/** A file as the editor holds it. */
export type OpenFile = Readonly<{
  path: string;
  text: NonNullable<ReturnType<Documents['text']>>;
  model: editor.ITextModel;
  binding: TextBinding;
  /** The offset in the file's text of a position in the editor. */
  offsetAt: (position: IPosition) => number;
  /** The range in the editor of a span of the file's text. */
  rangeOf: (start: number, end: number) => Range;
}>;

export type OpenFiles = Readonly<{
  /** The file's model, created on first use; null when there is no such file. */
  get: (path: string) => OpenFile | null;
  /** The file of a model. */
  of: (model: editor.ITextModel) => OpenFile | null;
  dispose: () => void;
}>;

/** Whose files they are. */
export type FilesToOpen = Readonly<{
  documents: Documents;
  /** By which models of equal paths differ. */
  scheme: string;
  /** Whether edits of a file may not be made; it has said so then. */
  isLocked: (file: Readonly<{ path: string; length: number }>, edits: readonly TextEdit[]) => boolean;
}>;

function languageOf(path: string, length: number): string {
  if (length > LARGE) return 'plaintext';
  if (/\.md$/i.test(path)) return 'markdown';
  return /\.(ya?ml|json)$|(^|\/)[^.]*$/i.test(path) ? 'yaml' : 'plaintext';
}

/** Applies a change from outside without scrolling the visible lines. */
function keepingView(view: editor.ICodeEditor, model: editor.ITextModel, apply: () => void) {
  const top = view.getVisibleRanges()[0]?.startLineNumber ?? 1;
  const below = view.getTopForLineNumber(top) - view.getScrollTop();
  const anchors = model.deltaDecorations([], [{ range: new Range(top, 1, top, 1), options: {} }]);
  apply();
  const line = model.getDecorationRange(anchors[0] ?? '')?.startLineNumber ?? top;
  model.deltaDecorations(anchors, []);
  view.setScrollTop(view.getTopForLineNumber(line) - below, editor.ScrollType.Immediate);
}

/** The models of the files that have been shown, each bound to its text for as long as that text is there. */
export function createOpenFiles(
  { documents, scheme, isLocked }: FilesToOpen,
  view: editor.ICodeEditor,
): OpenFiles {
  const files = new Map<string, OpenFile>();
  const byModel = new Map<editor.ITextModel, OpenFile>();

  const close = (file: OpenFile) => {
    files.delete(file.path);
    byModel.delete(file.model);
    file.binding.dispose();
    file.model.dispose();
  };

  const open = (path: string, text: OpenFile['text']): OpenFile => {
    const content = editorText(text.toString());
    const model = editor.createModel(
      content,
      languageOf(path, content.length),
      Uri.from({ scheme, path: `/${path}` }),
    );
    model.setEOL(editor.EndOfLineSequence.LF);
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    const binding = bindText({
      documents,
      text,
      model,
      isLocked: (edits) => isLocked({ path, length: text.length }, edits),
      applying: (apply, { undone, end }) => {
        if (view.getModel() !== model) {
          apply();
          return;
        }
        keepingView(view, model, apply);
        if (!undone || !view.hasTextFocus()) return;
        const place = model.getPositionAt(end);
        view.setPosition(place, 'undo');
        view.revealPositionInCenterIfOutsideViewport(place);
      },
    });
    model.onDidChangeContent(({ changes }) => {
      if (changes.every((change) => change.text.length < 10_000)) return;
      editor.setModelLanguage(model, languageOf(path, model.getValueLength()));
    });
    const file: OpenFile = {
      path,
      text,
      model,
      binding,
      offsetAt: (position) => binding.toText(model.getOffsetAt(position)),
      rangeOf: (start, end) =>
        Range.fromPositions(
          model.getPositionAt(binding.toModel(start)),
          model.getPositionAt(binding.toModel(end)),
        ),
    };
    files.set(path, file);
    byModel.set(model, file);
    return file;
  };

  return {
    get: (path) => {
      const text = documents.text(path);
      const known = files.get(path);
      if (known && known.text === text) return known;
      if (known) close(known);
      return text ? open(path, text) : null;
    },
    of: (model) => byModel.get(model) ?? null,
    dispose: () => {
      for (const file of files.values()) close(file);
    },
  };
}
