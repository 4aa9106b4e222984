import type { FileChange } from '../../../../core/model/model.ts';
import { applyEdits } from '../../../../core/text/apply-edits.ts';
import type { TextEdit } from '../../../../core/text/text-edit.ts';
import type { Applied, EditorChange, EditorPort } from '../editor-side.ts';

/** Something that is on its way, and arrives when the test says so. */
type Parcel = () => void;

/**
 * An editor in another process, as VS Code is for its extensions: texts are edited there, reports of it come later and in
 * order, and an edit that was asked for meanwhile is refused, since its text has another version.
 */
export function createSlowEditor(files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(files));
  const known = new Map(texts);
  const toEditor: Parcel[] = [];
  const fromEditor: Parcel[] = [];
  let listener: (changes: readonly EditorChange[]) => void = () => {};

  /** Changes a text in the editor, and reports it. */
  const change = (path: string, text: string | null, edits: readonly TextEdit[], undone = false) => {
    if (text === null) texts.delete(path);
    else texts.set(path, text);
    fromEditor.push(() => {
      if (text === null) known.delete(path);
      else known.set(path, text);
      listener([{ path, text, edits, undone }]);
    });
  };

  const make = (changes: readonly FileChange[]) => {
    for (const one of changes) {
      if (one.type === 'put') change(one.path, one.text, []);
      else if (one.type === 'delete') change(one.path, null, []);
      else change(one.path, applyEdits(texts.get(one.path) ?? '', one.edits), one.edits);
    }
  };

  const apply: EditorPort['apply'] = (changes, expected) =>
    new Promise<Applied>((resolve) => {
      const based = new Map(changes.map(({ path }) => [path, known.get(path)]));
      const isKnown = changes.every(({ path }) => (known.get(path) ?? '') === expected(path));
      toEditor.push(() => {
        const isSame = isKnown && [...based].every(([path, text]) => texts.get(path) === text);
        if (isSame) make(changes);
        fromEditor.push(() => resolve({ outcome: isSame ? 'applied' : 'changed' }));
      });
    });

  return {
    port: { apply } satisfies EditorPort,
    texts,
    toEditor,
    fromEditor,
    onChange(added: typeof listener) {
      listener = added;
    },
    /** What its user does: an edit of the text as it is there. */
    type(path: string, edit: TextEdit) {
      const before = texts.get(path);
      if (before !== undefined) change(path, applyEdits(before, [edit]), [edit]);
    },
    write: change,
  };
}
