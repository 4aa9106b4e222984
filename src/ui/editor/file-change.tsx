import type { ReactNode } from 'react';
import { editorTexts } from '../../texts/en/editor.ts';
import styles from './file-change.module.css';

/** What a change does to one of several files, under its path: its lines as a rule. */
export const FileChange = ({ path, children }: { path: string; children: ReactNode }) => (
  <section aria-label={editorTexts.changesIn({ path })}>
    <h3 className={styles.path}>{path}</h3>
    {children}
  </section>
);

/** That a change removes a file. */
export const FileRemoval = ({ path }: { path: string }) => <p>{editorTexts.isRemoved({ path })}</p>;
