import { useMemo } from 'react';
import type { Workspace } from '../../state/workspace.ts';
import { later } from '../parts/later.tsx';
import { TooltipProvider } from '../parts/tooltip.tsx';
import { useApp, useWorkspace, WorkspaceContext } from '../use-app.ts';
import { Announcer } from './announcer.tsx';
import { Banners } from './banners.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropTarget } from './drop-target.tsx';
import { Panes } from './panes.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useShown } from './use-shown.ts';
import { useOneSide } from './use-one-side.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTheme } from './use-theme.ts';
import { useWindowPaste } from './use-window-paste.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import styles from './app.module.css';

// The first screen is there without them.
const PresenterLayer = later(() =>
  import('../presenter/presenter-layer.tsx').then((module) => module.PresenterLayer),
);

// Who is in no room has none of it.
const RoomLayer = later(async () => (await import('../room/room-layer.tsx')).RoomLayer);

const LessonEditor = later(async () => (await import('../authoring/lesson-editor.tsx')).LessonEditor);

const ClusterStatus = later(async () => (await import('../cluster/cluster-status.tsx')).ClusterStatus);

const ClusterBar = later(async () => (await import('../cluster/cluster-bar.tsx')).ClusterBar);

const FocusCare = later(() => import('./focus-care.tsx').then((module) => module.FocusCare));

/** The window: actions on top, panes between, status at the bottom. */
export function App({ workspace }: { workspace: Workspace }) {
  // Providers compare by identity; the workspace never changes while the page is open.
  const value = useMemo(() => workspace, [workspace]);
  return (
    <WorkspaceContext value={value}>
      <TooltipProvider delayDuration={400} skipDelayDuration={200}>
        <Window />
      </TooltipProvider>
    </WorkspaceContext>
  );
}

/** The status bar of the open workspace, or of the cluster while that is looked at in its place. */
function SeenStatusBar() {
  const { cluster } = useWorkspace();
  const shown = useShown();
  // The beginning of a lesson is looked at beside what its learner has done: the status bar stays with that.
  if (!shown || !cluster || shown.cluster !== cluster) return <StatusBar />;
  return (
    <WorkspaceContext key="shown" value={shown}>
      <StatusBar kept={<ClusterStatus session={cluster} />} />
    </WorkspaceContext>
  );
}

function Window() {
  const presenting = useApp((state) => state.presentation !== null);
  const authoring = useApp((state) => state.authoring);
  const { cluster, room } = useWorkspace();
  useTheme();
  useShortcuts();
  useWindowPaste();
  useOneSide();
  return (
    <DropTarget>
      <div className={styles.window}>
        {authoring === null && (
          <a className={styles.skip} href="#canvas">
            {shellTexts.skipToCanvas()}
          </a>
        )}
        {!presenting && authoring === null && <TopBar />}
        {room && !presenting && <RoomLayer />}
        <Banners />
        {cluster && <ClusterBar session={cluster} />}
        {authoring === null ? <Panes /> : <LessonEditor pack={authoring} />}
        {presenting ? <PresenterLayer /> : authoring === null && <SeenStatusBar />}
        <Dialogs />
        <Announcer />
        <FocusCare />
      </div>
    </DropTarget>
  );
}
