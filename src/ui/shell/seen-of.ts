import { shellTexts } from '../../texts/en/shell.ts';
import type { Workspace } from '../../state/workspace.ts';

/** What is looked at: a cluster or the beginning of a lesson in the place of the open workspace, else that itself. */
export const seenOf = (workspace: Workspace): Workspace =>
  workspace.cluster?.state.getState().shown ?? workspace.lesson?.state.getState().beginning ?? workspace;

/** Why the open workspace is not to be changed: something else is looked at in its place, so what is done would not be seen; or null. */
export function whyOutOfSight(workspace: Workspace): string | null {
  const seen = seenOf(workspace);
  return seen === workspace ? null : (seen.store.getState().locks.whole ?? shellTexts.isOutOfSight());
}

/** Does something to the open workspace, or says why not while it is out of sight. */
export const ofOpen =
  (run: (workspace: Workspace) => unknown) =>
  (workspace: Workspace): unknown => {
    const reason = whyOutOfSight(workspace);
    if (reason === null) return run(workspace);
    // Where it is seen.
    return seenOf(workspace)
      .store.getState()
      .toast({ tone: 'info', message: shellTexts.isOutOfSight(), detail: reason });
  };
