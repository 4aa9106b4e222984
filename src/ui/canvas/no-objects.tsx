import { FileX, Hourglass } from 'lucide-react';
import { EmptyState } from '../parts/empty-state.tsx';
import { unchecked } from '../parts/unchecked.ts';
import { useApp } from '../use-app.ts';
import { canvasTexts } from '../../texts/en/canvas.ts';
import styles from './no-objects.module.css';

/** Why nothing is drawn although files are open. Kinds can be dropped on it as on the canvas below. */
export function NoObjects() {
  const checks = useApp((state) => state.checks);
  return (
    <div className={styles.over}>
      {checks !== 'done' ? (
        <EmptyState icon={<Hourglass size={24} />} title={unchecked[checks].title()}>
          {unchecked[checks].about()}
        </EmptyState>
      ) : (
        <EmptyState icon={<FileX size={24} />} title={canvasTexts.noObjects()}>
          {canvasTexts.aboutNoObjects()}
        </EmptyState>
      )}
    </div>
  );
}
