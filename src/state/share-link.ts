import type { SharedWorkspace } from '../core/share/shared-workspace.ts';
import { uniquePaths } from './unique-paths.ts';
import type { Documents } from './documents.ts';

/** What the fragments of share links begin with. */
export const SHARE_PREFIX = '#w=';

export type SharedLink = Readonly<
  /** `id` is the same for the same content: opening a link twice leads to the same workspace. */
  { ok: true; id: string; workspace: SharedWorkspace } | { ok: false; reason: string }
>;

/** Whether the fragment of an address carries a workspace. */
export const isShareLink = (fragment: string): boolean => fragment.startsWith(SHARE_PREFIX);

/**
 * Puts a shared workspace into documents, as one undo step. Files that are there already, with the same text, are not
 * doubled; other names in use get a number.
 */
export function addShared(documents: Documents, { files, places }: SharedWorkspace, title: string) {
  const taken = new Set(documents.paths());
  const fresh = files.filter(({ path, text }) => !taken.has(path) || documents.read(path) !== text);
  const name = uniquePaths(taken);
  const edits = fresh.map(({ path, text }) => ({ path: name(path), span: { start: 0, end: 0 }, text }));
  documents.edit(title, edits, [], places);
}
