import type { Workspace } from '../../state/workspace.ts';

/** What is looked at: a cluster or the beginning of a lesson in the place of the open workspace, else that itself. */
export const seenOf = (workspace: Workspace): Workspace =>
  workspace.cluster?.state.getState().shown ?? workspace.lesson?.state.getState().beginning ?? workspace;
