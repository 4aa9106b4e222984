import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Shown where there is nothing yet: why it is empty, and the first step. */
export const EmptyState = ({
  icon,
  title,
  children,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
}) => (
  <div className={styles.empty}>
    {icon}
    <p className={styles.title}>{title}</p>
    {children && <div className={styles.text}>{children}</div>}
  </div>
);
