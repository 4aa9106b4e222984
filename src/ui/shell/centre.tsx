import { Canvas } from '../canvas/canvas.tsx';
import { FirstScreen } from '../files/first-screen.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { RequestRow } from '../traffic/request-row.tsx';
import { useApp } from '../use-app.ts';
import styles from './panes.module.css';

/** The canvas below the bar that sends requests; the first screen while there is nothing to draw. */
export function Centre() {
  const hasFiles = useApp((state) => state.files.length > 0);
  const empty = useApp((state) => state.ready && state.files.length === 0);
  return (
    <section id="canvas" className={styles.canvas} aria-label="Canvas" tabIndex={-1}>
      {hasFiles && (
        <ErrorBoundary name="The request bar">
          <RequestRow />
        </ErrorBoundary>
      )}
      <ErrorBoundary name="The canvas">{empty ? <FirstScreen /> : <Canvas />}</ErrorBoundary>
    </section>
  );
}
