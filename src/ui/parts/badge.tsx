import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'error' | 'warning' | 'info' | 'ok' | 'neutral';

/** A small count or word. */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`${styles.badge} ${tone === 'neutral' ? '' : styles[tone]}`}>{children}</span>
);
