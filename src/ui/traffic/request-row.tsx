import { later } from '../parts/later.tsx';
import styles from './request-row.module.css';

// The canvas does not wait for them.
const RequestBar = later(() => import('./request-bar.tsx').then((module) => module.RequestBar));
const FilterBar = later(() => import('../canvas/filter-bar.tsx').then((module) => module.FilterBar));

/** The row above the canvas: requests are sent from it, and filters chosen. It has its height before they are there. */
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
