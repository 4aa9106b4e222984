import type { FileChange } from '../core/model/model.ts';
import { applyEdits } from '../core/text/apply-edits.ts';

/** So many changes are noted before they are carried out: typing costs nothing, and the list stays short. */
const MAX_PENDING_EDITS = 500;

/** A copy of the texts, built from their changes: the input of a new worker that replaces a failed one. */
export function createTextMirror(): Readonly<{
  note: (changes: readonly FileChange[]) => void;
  files: () => readonly Readonly<{ path: string; text: string }>[];
}> {
  const texts = new Map<string, string>();
  let noted: FileChange[] = [];
  const catchUp = (): void => {
    for (const change of noted) {
      if (change.type === 'delete') texts.delete(change.path);
      else if (change.type === 'put') texts.set(change.path, change.text);
      else texts.set(change.path, applyEdits(texts.get(change.path) ?? '', change.edits));
    }
    noted = [];
  };
  return {
    note(changes) {
      for (const change of changes) noted.push(change);
      if (noted.length > MAX_PENDING_EDITS) catchUp();
    },
    files() {
      catchUp();
      return [...texts].map(([path, text]) => ({ path, text }));
    },
  };
}
