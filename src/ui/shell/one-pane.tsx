import { Code, LayoutGrid, SlidersHorizontal, TriangleAlert, Workflow, type LucideIcon } from 'lucide-react';
import { panesTexts } from '../../texts/en/panes.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import type { PaneName } from '../../state/view-slice.ts';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { BottomPane } from './bottom-pane.tsx';
import { Centre } from './centre.tsx';
import { RightPane } from './right-pane.tsx';
import { Shown } from './shown.tsx';
import { Toasts } from './toasts.tsx';
import styles from './one-pane.module.css';

/** The palette and the files, which the canvas does not wait for. */
export const LeftPane = later(() => import('./left-pane.tsx').then((module) => module.LeftPane));

/** The window where it has room for one pane: the one in front, over a bar with the names of all. */
export function OnePane() {
  const front = useApp((state) => state.front);
  const { cluster } = useWorkspace();
  return (
    <main className={styles.window}>
      {/* The canvas stays as it is, with its zoom and its place, while another pane is in front of it. */}
      <div className={styles.pane} hidden={front !== 'canvas'}>
        <Shown main>
          <Centre />
        </Shown>
      </div>
      {front === 'left' && (
        <section className={styles.pane} aria-label={panesTexts.paletteAndFiles()}>
          {cluster === null ? (
            <LeftPane />
          ) : (
            <Shown>
              <LeftPane />
            </Shown>
          )}
        </section>
      )}
      {front === 'right' && (
        <section className={styles.pane} aria-label={panesTexts.yamlAndInspector()}>
          <Shown>
            <RightPane />
          </Shown>
        </section>
      )}
      {front === 'bottom' && (
        <section className={styles.pane} aria-label={panesTexts.problemsAndTraffic()}>
          <ErrorBoundary name={panesTexts.theBottomPane()}>
            <Shown>
              <BottomPane />
            </Shown>
          </ErrorBoundary>
        </section>
      )}
      <Toasts />
      <PaneBar />
    </main>
  );
}

const bar: readonly Readonly<{ pane: PaneName; label: () => string; icon: LucideIcon }>[] = [
  { pane: 'canvas', label: shellTexts.canvas, icon: Workflow },
  { pane: 'palette', label: panesTexts.palette, icon: LayoutGrid },
  { pane: 'yaml', label: panesTexts.yaml, icon: Code },
  { pane: 'inspector', label: panesTexts.inspector, icon: SlidersHorizontal },
  { pane: 'bottom', label: shellTexts.problems, icon: TriangleAlert },
];

function PaneBar() {
  const { front, leftTab, rightTab, goTo } = useAppState('front', 'leftTab', 'rightTab', 'goTo');
  // In an editor the text is beside the window.
  const hasText = useApp(({ unavailable }) => !unavailable.has('show-yaml'));
  const panes = hasText ? bar : bar.filter(({ pane }) => pane !== 'yaml');
  const shown = front === 'left' ? leftTab : front === 'right' ? rightTab : front;
  return (
    <nav className={styles.bar} aria-label={panesTexts.panes()}>
      {panes.map(({ pane, label, icon: Icon }) => (
        <button
          key={pane}
          type="button"
          className={styles.name}
          aria-current={pane === shown || (pane === 'palette' && shown === 'files') ? 'true' : undefined}
          onClick={() => goTo(pane)}
        >
          <Icon size={18} aria-hidden />
          {label()}
        </button>
      ))}
    </nav>
  );
}
