import { setImmediate as nextTurn } from 'node:timers/promises';
import { mergeFindings, type MergedFinding } from '../../../core/planning/merge-findings.ts';
import { isFileNote } from '../../../core/rules/file-notes.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What is shown of a workspace, each cause once: a file that is for another tool, or a template, is nothing to report. */
export const findingsOf = (workspace: Workspace): readonly MergedFinding[] =>
  mergeFindings(workspace.rooted()).findings.filter(({ finding }) => !isFileNote(finding));

/**
 * The same, with room for other requests between one root and the next; null where the workspace has changed meanwhile, so
 * that what was found is late.
 */
export async function findingsInTurns(workspace: Workspace): Promise<readonly MergedFinding[] | null> {
  const version = workspace.version();
  for (const { analysis } of workspace.rooted().views()) {
    if (analysis.findings.length > 0) await nextTurn();
    if (workspace.version() !== version) return null;
  }
  return findingsOf(workspace);
}
