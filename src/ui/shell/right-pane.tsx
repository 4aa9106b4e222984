import { Code, SlidersHorizontal } from 'lucide-react';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useAppState } from '../use-app.ts';
import styles from './panes.module.css';

// Monaco and the forms' schemas are large, and the canvas does not wait for them.
const EditorPane = later(
  () => import('../editor/editor-pane.tsx').then((module) => module.EditorPane),
  <p className={styles.loading} aria-busy="true">
    Loading the editor…
  </p>,
);
export const Inspector = later(
  () => import('../inspector/inspector.tsx').then((module) => module.Inspector),
  <p className={styles.loading} aria-busy="true">
    Loading the inspector…
  </p>,
);

/** The text of the files, and the form of what is selected. */
export function RightPane() {
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
