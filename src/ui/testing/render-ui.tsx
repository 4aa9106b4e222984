import { render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { openWorkbench, type WorkbenchSetup } from '../../testing/workbench.ts';
import { TooltipProvider } from '../parts/tooltip.tsx';
import { WorkspaceContext } from '../use-app.ts';

/**
 * A part of the screen over a workspace. It is used as people use it: by roles and names, with keys and clicks of
 * `user`. The workspace can be acted upon and looked at besides, as in tests without a screen.
 * @param ui the part
 * @param files the text of one file, or texts by path
 */
export async function renderUi(
  ui: ReactNode,
  files?: string | Readonly<Record<string, string>>,
  setup?: WorkbenchSetup,
) {
  const bench = await openWorkbench(files, setup);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const { unmount } = render(
    <WorkspaceContext value={bench.workspace}>
      <TooltipProvider delayDuration={0}>{ui}</TooltipProvider>
    </WorkspaceContext>,
  );
  return { ...bench, user, unmount };
}
