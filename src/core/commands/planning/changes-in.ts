import { groupBy } from '../../incremental/group-by.ts';
import type { FileChange } from '../../model/model.ts';
import type { FileEdit } from '../../text/text-edit.ts';

/** Edits of files as changes of a model, file by file. */
export const changesIn = (edits: readonly FileEdit[]): readonly FileChange[] =>
  [...groupBy(edits, ({ path }) => path)].map(([path, list]) => ({
    path,
    type: 'edit',
    edits: list.map(({ span, text }) => ({ span, text })),
  }));
