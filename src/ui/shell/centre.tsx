import { panesTexts } from '../../texts/en/panes.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { Canvas } from '../canvas/canvas.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { RequestRow } from '../traffic/request-row.tsx';
import styles from './panes.module.css';

/** The canvas below the bar that sends requests. */
export function Centre() {
  return (
    <section id="canvas" className={styles.canvas} aria-label={shellTexts.canvas()} tabIndex={-1}>
      <ErrorBoundary name={panesTexts.theRequestBar()}>
        <RequestRow />
      </ErrorBoundary>
      <ErrorBoundary name={shellTexts.theCanvas()}>
        <Canvas />
      </ErrorBoundary>
    </section>
  );
}
