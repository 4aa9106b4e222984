import type * as Y from 'yjs';
import type { FileChange } from '../core/model/model.ts';
import type { TextEdit } from '../core/text/text-edit.ts';
import type { FileTexts } from './file-texts.ts';

/**
 * What a transaction did to the files, read from its Yjs events.
 * @returns at most one change per path; edits refer to the text before the transaction
 */
export function readChanges(files: FileTexts, transaction: Y.Transaction): readonly FileChange[] {
  const changes: FileChange[] = [];
  const listed = new Set<string>();
  for (const event of eventsOf(transaction, files.list)) {
    for (const [path, { action }] of event.changes.keys) {
      if (action === 'update' || !files.accepts(path)) continue;
      listed.add(path);
      changes.push(
        action === 'add' ? { path, type: 'put', text: files.read(path) } : { path, type: 'delete' },
      );
    }
  }
  for (const [type, events] of transaction.changedParentTypes) {
    const path = files.pathOf(type);
    if (path === undefined || listed.has(path) || !files.has(path)) continue;
    const edits = events.flatMap((event) => editsOf(event.delta));
    if (edits.length > 0) changes.push({ path, type: 'edit', edits });
  }
  return changes;
}

const eventsOf = (transaction: Y.Transaction, list: unknown) =>
  [...transaction.changedParentTypes].find(([type]) => type === list)?.[1] ?? [];

/** A Yjs delta as edits of the text before it, in order; what is inserted beside a deletion replaces it. */
function editsOf(delta: Y.YEvent<Y.Text>['delta']): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | null = null;
  const close = () => {
    if (open) edits.push({ span: { start: open.start, end: open.end }, text: open.text });
    open = null;
  };
  for (const { retain = 0, delete: removed = 0, insert } of delta) {
    if (retain > 0) {
      close();
      at += retain;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (typeof insert === 'string') open.text += insert;
    at += removed;
    open.end = at;
  }
  close();
  return edits;
}
