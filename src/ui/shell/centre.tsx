import { panesTexts } from '../../texts/en/panes.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { Canvas } from '../canvas/canvas.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { RequestRow } from '../traffic/request-row.tsx';
import { useApp } from '../use-app.ts';
import styles from './panes.module.css';

const CompareView = later(() => import('../compare/compare-view.tsx').then((module) => module.CompareView));

const RolesBar = later(() => import('../roles/roles-bar.tsx').then((module) => module.RolesBar));

/** The canvas below the bar that sends requests; or the comparison in their place. */
export function Centre() {
  const comparing = useApp((state) => state.comparing);
  const showsRoles = useApp(({ byRole, locks }) => byRole || locks.persona !== null);
  if (comparing)
    return (
      <section id="canvas" className={styles.canvas} aria-label={shellTexts.comparison()} tabIndex={-1}>
        <ErrorBoundary name={shellTexts.theComparison()}>
          <CompareView />
        </ErrorBoundary>
      </section>
    );
  return (
    <section id="canvas" className={styles.canvas} aria-label={shellTexts.canvas()} tabIndex={-1}>
      <ErrorBoundary name={panesTexts.theRequestBar()}>
        <RequestRow />
      </ErrorBoundary>
      {showsRoles && <RolesBar />}
      <ErrorBoundary name={shellTexts.theCanvas()}>
        <Canvas />
      </ErrorBoundary>
    </section>
  );
}
