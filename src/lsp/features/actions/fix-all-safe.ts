import { fixAll } from '../../../core/planning/fix-all.ts';
import { workspaceEdit, type EditorEdit } from '../../client/workspace-edit.ts';
import type { Server } from '../../server.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * Every fix that has one safe answer, by the measure of `gatehouse fix`; null where there is none.
 *
 * @param files those that may be changed; all of the workspace without them
 */
export function fixAllSafe(
  workspace: Workspace,
  files: ReadonlySet<string> | undefined,
  server: Server,
): EditorEdit | null {
  const { outcome } = fixAll(workspace.rooted(), files && { files });
  return outcome.edits.length === 0 ? null : workspaceEdit(outcome, workspace, server);
}
