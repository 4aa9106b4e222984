import { shellTexts } from '../../texts/en/shell.ts';
import { FirstScreen } from '../files/first-screen.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { later } from '../parts/later.tsx';
import { useApp } from '../use-app.ts';
import { loadFilePanes } from './load-file-panes.ts';
import styles from './panes.module.css';
import { Toasts } from './toasts.tsx';
import { useShown } from './use-shown.ts';

const Loading = () => <p className={styles.loading}>{shellTexts.loadingCanvas()}</p>;

const FilePanes = later(async () => (await loadFilePanes()).FilePanes, <Loading />);

/** While the workspace is empty, the room belongs to the first screen: canvas and panes wait until there is a file. */
function EmptyPanes() {
  const ready = useApp((state) => state.ready);
  return (
    <main className={styles.empty}>
      <section id="canvas" className={styles.canvas} aria-label={shellTexts.canvas()} tabIndex={-1}>
        <ErrorBoundary name={shellTexts.theFirstScreen()}>{ready && <FirstScreen />}</ErrorBoundary>
      </section>
      <Toasts />
    </main>
  );
}

/** What stands between the top bar and the status bar. */
export function Panes() {
  // A lesson has its pane, whatever its learner deletes.
  const empty = useApp((state) => state.files.length === 0 && state.lesson === null);
  const shown = useShown();
  if (empty && !shown) return <EmptyPanes />;
  return (
    <ErrorBoundary name={shellTexts.theCanvas()}>
      <FilePanes />
    </ErrorBoundary>
  );
}
