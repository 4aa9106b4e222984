import { FileX } from 'lucide-react';
import { EmptyState } from '../parts/empty-state.tsx';
import styles from './no-objects.module.css';

/** Why nothing is drawn although files are open. Kinds can be dropped on it as on the canvas below. */
export const NoObjects = () => (
  <div className={styles.over}>
    <EmptyState icon={<FileX size={24} />} title="No objects to draw">
      Nothing in what is shown is a Kubernetes object that can be read. Problems say why; add an object from
      the palette, or open other files.
    </EmptyState>
  </div>
);
