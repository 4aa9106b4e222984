import { planCalls } from '../../../core/planning/plan-calls.ts';
import { workspaceEdit, type EditorEdit } from '../../client/workspace-edit.ts';
import type { Server, Subject } from '../../server.ts';
import { findingsOf } from '../diagnostics/findings-of.ts';

/** Which fix of which finding. */
export type FixId = Readonly<{ finding: string; index: number }>;

/** One fix as edits, with a question where it would make something else wrong. */
export function editOfFix({ finding: id, index }: FixId, { workspace }: Subject, server: Server): EditorEdit {
  const found = findingsOf(workspace).find(({ finding }) => finding.id === id);
  const fix = found?.finding.fixes[index];
  if (!found || !fix)
    return { ok: false, reason: 'The text has changed meanwhile: this fix is no longer due.' };
  const plan = planCalls(found.analysis, [fix.call]);
  if (!plan.ok) return plan;
  const said = plan.caveats.map(({ message }) => message).join('\n');
  return workspaceEdit(
    plan,
    workspace,
    server,
    said === '' ? undefined : { label: fix.title, description: said },
  );
}
