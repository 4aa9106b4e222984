import type { Page } from '../page.ts';
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
import { createRunActions } from './run-commands.ts';
import { createSharing } from './sharing.ts';

/** Everything a user can do to a workspace. */
export function createActions(context: ActionContext, page: Page, isShared: boolean): Actions {
  const history = createHistoryActions(context);
  const running = createRunActions(context, history);
  const files = createFileActions(context, history);
  const { paste } = createPaste(context, { ...running, ...files });
  return {
    ...running,
    ...files,
    paste,
    undo: history.undo,
    redo: history.redo,
    ...createPlaceActions(context, history),
    ...createNavigation(context),
    ...createDiskActions(context, { ...files, paste }),
    ...createCopy(context),
    ...createExport(context),
    ...createSharing(context, page, isShared),
    ...createOpenSample(context, files),
  };
}
