import { lazy, Suspense } from 'react';
import styles from './request-row.module.css';

// The canvas does not wait for it.
const RequestBar = lazy(() =>
  import('./request-bar.tsx').then(({ RequestBar }) => ({ default: RequestBar })),
);

/** The row above the canvas from which requests are sent; it has its height before it is there. */
export const RequestRow = () => (
  <div className={styles.row}>
    <Suspense fallback={null}>
      <RequestBar />
    </Suspense>
  </div>
);
