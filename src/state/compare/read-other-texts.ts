import * as Y from 'yjs';
import type { OtherTexts } from '../../analysis/other-side.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { createDocuments } from '../create-documents.ts';
import { readIncoming } from '../disk/read-incoming.ts';
import type { Documents } from '../documents.ts';
import { readLink } from '../link-code.ts';
import { restoreHistory } from '../restore-history.ts';
import type { TextFile } from '../workspace.ts';
import { readWorkspace } from '../workspaces/read-workspace.ts';
import type { OtherSource } from './other-source.ts';

/** The texts to compare with, with what was left out of them; or why there are none, in words. */
export type ReadOther =
  | Readonly<{ ok: true; texts: OtherTexts; leftOut: readonly string[] }>
  | Readonly<{ ok: false; reason: string }>;

const read = (texts: OtherTexts, leftOut: readonly string[] = []): ReadOther => ({
  ok: true,
  texts,
  leftOut,
});
const refused = (reason: string): ReadOther => ({ ok: false, reason });

const textsOf = (documents: Documents): readonly TextFile[] =>
  documents.paths().map((path) => ({ path, text: documents.read(path) }));

/** The texts before the last undo step, or before all; the documents themselves stay as they are. */
function textsBefore(documents: Documents, steps: 'last' | 'all'): readonly TextFile[] {
  const copy = createDocuments();
  try {
    Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(documents.doc));
    copy.restoreHistory(restoreHistory(documents.history()));
    let left = steps === 'last' ? 1 : documents.history().undo.length;
    while (left > 0 && copy.undo() !== null) left -= 1;
    return textsOf(copy);
  } finally {
    copy.destroy();
  }
}

async function textsIn({ storages }: WorkspacesContext, id: string): Promise<ReadOther> {
  const texts = storages ? await readWorkspace(id, storages.local) : [];
  return texts ? read(texts) : refused(compareTexts.workspaceNotRead());
}

function textsOfLink(link: string): ReadOther {
  const address = link.trim();
  const at = address.indexOf('#');
  const shared = at < 0 ? null : readLink(address.slice(at));
  if (!shared) return refused(compareTexts.noLink());
  return shared.ok ? read(shared.workspace.files) : refused(shared.reason);
}

/** Reads what the workspace is to be compared with; nothing of the workspace changes. */
export async function readOtherTexts(
  { documents, disk }: Pick<ActionContext, 'documents' | 'disk'>,
  spaces: WorkspacesContext,
  source: OtherSource,
): Promise<ReadOther> {
  switch (source.type) {
    case 'halves':
      return read(null);
    case 'converted':
      return read('converted');
    case 'disk':
      return read(disk.links().map(({ path, text }) => ({ path, text })));
    case 'last-step':
      return read(textsBefore(documents, 'last'));
    case 'all-steps':
      return read(textsBefore(documents, 'all'));
    case 'workspace':
      return textsIn(spaces, source.id);
    case 'link':
      return textsOfLink(source.link);
    case 'text':
      return read([{ path: 'pasted.yaml', text: source.text }]);
    case 'texts':
      return read(source.files);
    case 'files': {
      const { files, refused: leftOut } = await readIncoming(source.collected.files);
      if (files.length === 0) return refused(leftOut.join(' ') || compareTexts.noFiles());
      const more = source.collected.more ? [compareTexts.onlyFirst({ count: files.length })] : [];
      return read(
        files.map(({ path, text }) => ({ path, text })),
        [...leftOut, ...more],
      );
    }
  }
}
