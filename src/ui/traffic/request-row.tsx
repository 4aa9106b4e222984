import { later } from '../parts/later.tsx';
import styles from './request-row.module.css';

// The canvas does not wait for it.
const RequestBar = later(() => import('./request-bar.tsx').then((module) => module.RequestBar));

/** The row above the canvas from which requests are sent; it has its height before it is there. */
export const RequestRow = () => (
  <div className={styles.row}>
    <RequestBar />
  </div>
);
