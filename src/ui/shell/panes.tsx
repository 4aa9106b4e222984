import { Code, SlidersHorizontal, Files, LayoutGrid } from 'lucide-react';
import { Group, Panel, Separator, useDefaultLayout, type LayoutStorage } from 'react-resizable-panels';
import { Canvas } from '../canvas/canvas.tsx';
import { Palette } from '../canvas/palette.tsx';
import { FileList } from '../files/file-list.tsx';
import { FirstScreen } from '../files/first-screen.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { RequestRow } from '../traffic/request-row.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { BottomPane } from './bottom-pane.tsx';
import styles from './panes.module.css';
import { useRoomForTab } from './use-room-for-tab.ts';

// Monaco and the forms' schemas are large, and the canvas does not wait for them.
const EditorPane = later(
  () => import('../editor/editor-pane.tsx').then((module) => module.EditorPane),
  <p className={styles.loading}>Loading the editor…</p>,
);
const Inspector = later(
  () => import('../inspector/inspector.tsx').then((module) => module.Inspector),
  <p className={styles.loading}>Loading the inspector…</p>,
);

/** Remembers sizes where the browser lets it; a browser that does not must not break the window. */
const storage: LayoutStorage = {
  getItem: (key) => {
    try {
      return localStorage.getItem(key);
    } catch (error) {
      console.warn('Pane sizes cannot be read:', error);
      return null;
    }
  },
  setItem: (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch (error) {
      console.warn('Pane sizes cannot be kept:', error);
    }
  },
};

function LeftPane() {
  const { leftTab: tab, showLeft } = useAppState('leftTab', 'showLeft');
  return (
    <ErrorBoundary name="The left pane">
      <Tabs
        label="Palette and files"
        value={tab}
        onChange={showLeft}
        tabs={[
          { id: 'palette', label: 'Palette', icon: <LayoutGrid size={14} />, content: <Palette /> },
          { id: 'files', label: 'Files', icon: <Files size={14} />, content: <FileList /> },
        ]}
      />
    </ErrorBoundary>
  );
}

function RightPane() {
  const { rightTab: tab, showRight } = useAppState('rightTab', 'showRight');
  const editor = (
    <ErrorBoundary name="The YAML pane">
      <EditorPane />
    </ErrorBoundary>
  );
  const inspector = (
    <ErrorBoundary name="The inspector">
      <Inspector />
    </ErrorBoundary>
  );
  return (
    <Tabs
      label="YAML and inspector"
      value={tab}
      onChange={showRight}
      tabs={[
        { id: 'yaml', label: 'YAML', icon: <Code size={14} />, content: editor, keepMounted: true },
        { id: 'inspector', label: 'Inspector', icon: <SlidersHorizontal size={14} />, content: inspector },
      ]}
    />
  );
}

function Centre() {
  const empty = useApp((state) => state.ready && state.files.length === 0);
  return (
    <section id="canvas" className={styles.canvas} aria-label="Canvas" tabIndex={-1}>
      {!empty && (
        <ErrorBoundary name="The request bar">
          <RequestRow />
        </ErrorBoundary>
      )}
      <ErrorBoundary name="The canvas">{empty ? <FirstScreen /> : <Canvas />}</ErrorBoundary>
    </section>
  );
}

function Middle() {
  // While the workspace is empty, the room belongs to the first screen.
  const bottom = useApp((state) => state.panels.bottom && state.files.length > 0);
  const panel = useRoomForTab();
  const panelIds = bottom ? ['centre', 'bottom'] : ['centre'];
  const layout = useDefaultLayout({ id: 'gatehouse-rows', panelIds, storage });
  return (
    <Group id="gatehouse-rows" orientation="vertical" {...layout}>
      <Panel id="centre" minSize={160}>
        <Centre />
      </Panel>
      {bottom && (
        <>
          <Separator className={styles.separator} aria-label="Height of the bottom pane" />
          <Panel
            id="bottom"
            panelRef={panel}
            defaultSize={152}
            minSize={96}
            groupResizeBehavior="preserve-pixel-size"
          >
            <section className={styles.side} aria-label="Problems and traffic">
              <ErrorBoundary name="The bottom pane">
                <BottomPane />
              </ErrorBoundary>
            </section>
          </Panel>
        </>
      )}
    </Group>
  );
}

/** Left: palette and files. Centre: the canvas over the problems. Right: YAML and inspector. */
export function Panes() {
  const { left, right } = useApp((state) => state.panels);
  const panelIds = [left && 'left', 'middle', right && 'right'].filter((id) => id !== false);
  const layout = useDefaultLayout({ id: 'gatehouse-columns', panelIds, storage });
  return (
    <Group id="gatehouse-columns" role="main" className={styles.panes} {...layout}>
      {left && (
        <>
          <Panel
            id="left"
            defaultSize={200}
            minSize={168}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
          >
            <section className={styles.side} aria-label="Palette and files">
              <LeftPane />
            </section>
          </Panel>
          <Separator className={styles.separator} aria-label="Width of the left pane" />
        </>
      )}
      <Panel id="middle" minSize={280}>
        <Middle />
      </Panel>
      {right && (
        <>
          <Separator className={styles.separator} aria-label="Width of the right pane" />
          <Panel id="right" defaultSize="30%" minSize={260} groupResizeBehavior="preserve-pixel-size">
            <section className={styles.side} aria-label="YAML and inspector">
              <RightPane />
            </section>
          </Panel>
        </>
      )}
    </Group>
  );
}
