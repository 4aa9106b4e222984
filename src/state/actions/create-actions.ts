import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { createCopy } from './clipboard.ts';
import { createDiskActions } from './disk-actions.ts';
import { createExport } from './export-actions.ts';
import { createFileActions } from './file-actions.ts';
import { createHistoryActions } from './history-actions.ts';
import { createNavigation } from './navigation.ts';
import { createOpenSample } from './open-sample.ts';
import { createPaste } from './paste-action.ts';
import { createPlaceActions } from './place-actions.ts';
import { reporter } from './reporter.ts';
import { createRunActions } from './run-actions.ts';
import { createSharing } from './sharing.ts';
import { createTrafficActions } from './traffic-actions.ts';
import type { WorkspacesContext } from './workspace-actions.ts';
import { libraryActionsLater } from '../lessons/library-actions.ts';
import { workspaceActionsLater } from './workspace-actions-later.ts';

/**
 * Everything a user can do to a workspace.
 * @param before the workspace that was open before a link was; null where none was opened
 */
export function createActions(
  context: ActionContext,
  spaces: WorkspacesContext,
  before: string | null,
): Actions {
  const history = createHistoryActions(context);
  const running = createRunActions(context, history);
  const files = createFileActions(context, history);
  const { paste } = createPaste(context, { ...running, ...files });
  const navigation = createNavigation(context);
  const workspaces = workspaceActionsLater(context, spaces);
  const disk = createDiskActions(context, { ...files, ...workspaces, paste });
  const { copy } = createCopy(context);
  const { exportAs } = createExport(context);
  const sharing = createSharing(context, spaces, files, before);
  const { openSample } = createOpenSample(context, { ...files, ...workspaces });
  const traffic = createTrafficActions(context);
  const reported = reporter(context.store);
  return {
    ...files,
    ...sharing,
    reload: spaces.page.reload,
    ...workspaces,
    ...libraryActionsLater(context, spaces),
    ...createPlaceActions(context, history),
    send: reported(traffic.send, undefined),
    clearTrace: traffic.clearTrace,
    askWhyNot: reported(traffic.askWhyNot, undefined),
    undo: history.undo,
    redo: history.redo,
    edit: running.edit,
    preview: running.preview,
    previewSafeFixes: reported(running.previewSafeFixes, undefined),
    run: reported(running.run, false),
    paste: reported(paste, undefined),
    goToResource: reported(navigation.goToResource, undefined),
    goToFinding: reported(navigation.goToFinding, undefined),
    openFromDisk: reported(disk.openFromDisk, undefined),
    openFolderFromDisk: reported(disk.openFolderFromDisk, undefined),
    saveToDisk: reported(disk.saveToDisk, undefined),
    drop: reported(disk.drop, undefined),
    otherTexts: async (source) =>
      (await import('../compare/read-other-texts.ts')).readOtherTexts(context, spaces, source),
    copy: reported(copy, ''),
    exportAs: reported(exportAs, undefined),
    keepShared: reported(sharing.keepShared, undefined),
    openSample,
  };
}
