import { applyEdits } from '../../core/text/apply-edits.ts';
import type { FileEdit } from '../../core/text/text-edit.ts';
import type { Documents } from '../../state/documents.ts';

export type FilePreview = Readonly<{ path: string; before: string; after: string }>;

/** The files that edits would change, before and after. */
export function previewEdits(documents: Documents, edits: readonly FileEdit[]): readonly FilePreview[] {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths.map((path) => {
    const before = documents.text(path) ? documents.read(path) : '';
    return {
      path,
      before,
      after: applyEdits(
        before,
        edits.filter((edit) => edit.path === path),
      ),
    };
  });
}
