import { changesIn } from '../commands/planning/changes-in.ts';
import type { Model } from '../model/model.ts';
import { fileText } from '../model/update-model.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { FileEdit, TextEdit } from '../text/text-edit.ts';
import type { FileChange } from '../model/model.ts';

/** What plans do to texts. */
export type Outcome = Readonly<{ edits: readonly FileEdit[]; deletes: readonly string[] }>;

/** The changes of files of a plan. */
export function changesOf({ edits, deletes }: Outcome): readonly FileChange[] {
  return [...changesIn(edits), ...deletes.map((path): FileChange => ({ path, type: 'delete' }))];
}

/** The effect of several plans in a row on one file. */
type FileFate = Readonly<{ edits: readonly TextEdit[]; deleted: boolean }>;

/**
 * Collects plans of which each refers to the text after the ones before, and gives one set of edits that refers to the
 * text of `model`, in which nothing of them has happened yet.
 */
export function createPlanEdits(model: Model): Readonly<{
  add: (plan: Outcome) => void;
  outcome: () => Outcome;
}> {
  const fates = new Map<string, FileFate>();
  const textOf = (path: string): string => {
    const file = model.files.get(path);
    return file ? fileText(file) : '';
  };
  return {
    add(plan) {
      for (const change of changesOf(plan)) {
        const { path } = change;
        const before = fates.get(path) ?? { edits: [], deleted: false };
        if (change.type === 'delete') {
          fates.set(path, { edits: [], deleted: true });
        } else if (change.type === 'edit') {
          // A file that is deleted and created again counts as replaced.
          const end = textOf(path).length;
          const first = before.deleted && end > 0 ? [{ span: { start: 0, end }, text: '' }] : before.edits;
          fates.set(path, { edits: composeEdits(first, change.edits), deleted: false });
        }
      }
    },
    outcome() {
      const list = [...fates];
      return {
        edits: list.flatMap(([path, { edits }]) => edits.map((edit) => ({ path, ...edit }))),
        deletes: list.filter(([path, { deleted }]) => deleted && model.files.has(path)).map(([path]) => path),
      };
    },
  };
}
