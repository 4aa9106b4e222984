import { workspaceLink } from '../workspaces/workspace-info.ts';
import type { ActionContext } from './action-context.ts';
import { reporter } from './reporter.ts';
import type { WorkspaceActions, WorkspacesContext } from './workspace-actions.ts';

/** The actions on workspaces. But for going to another one they load when they are used: a first visit has one workspace. */
export function workspaceActionsLater(context: ActionContext, spaces: WorkspacesContext): WorkspaceActions {
  const openWorkspace = (id: string) => {
    if (id === spaces.id) return;
    spaces.page.setFragment(workspaceLink(id));
    spaces.page.reload();
  };
  const load = async () => {
    const { createWorkspaceActions } = await import('./workspace-actions.ts');
    return createWorkspaceActions(context, spaces, openWorkspace);
  };
  const reported = reporter(context.store);
  return {
    openWorkspace,
    newWorkspace: reported(async (name) => (await load()).newWorkspace(name), undefined),
    openAsWorkspace: reported(async (...args) => (await load()).openAsWorkspace(...args), false),
    renameWorkspace: reported(async (id, to) => (await load()).renameWorkspace(id, to), null),
    duplicateWorkspace: reported(async (id) => (await load()).duplicateWorkspace(id), undefined),
    deleteWorkspace: reported(async (id) => (await load()).deleteWorkspace(id), undefined),
    restoreWorkspace: reported(async (id) => (await load()).restoreWorkspace(id), undefined),
    purgeWorkspace: reported(async (id) => (await load()).purgeWorkspace(id), undefined),
  };
}
