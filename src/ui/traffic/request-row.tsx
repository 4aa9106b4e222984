import { later } from '../parts/later.tsx';
import { RequestBar } from './request-bar.tsx';
import styles from './request-row.module.css';

// The canvas does not wait for it. The bar does not come later: what is typed after its key must find it there.
const FilterBar = later(() => import('../canvas/filter-bar.tsx').then((module) => module.FilterBar));

/** The row above the canvas: requests are sent from it, and filters chosen. It has its height before filters are there. */
export const RequestRow = () => (
  <div className={styles.row}>
    <div className={styles.request}>
      <RequestBar />
    </div>
    <div className={styles.filters}>
      <FilterBar />
    </div>
  </div>
);
