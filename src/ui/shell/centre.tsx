import { Canvas } from '../canvas/canvas.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { RequestRow } from '../traffic/request-row.tsx';
import styles from './panes.module.css';

/** The canvas below the bar that sends requests. */
export function Centre() {
  return (
    <section id="canvas" className={styles.canvas} aria-label="Canvas" tabIndex={-1}>
      <ErrorBoundary name="The request bar">
        <RequestRow />
      </ErrorBoundary>
      <ErrorBoundary name="The canvas">
        <Canvas />
      </ErrorBoundary>
    </section>
  );
}
