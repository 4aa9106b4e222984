import { samples } from '../../samples/samples.ts';
import { useWorkspace } from '../use-app.ts';
import styles from './sample-cards.module.css';

/** One card for each sample workspace. */
export function SampleCards({ onOpen }: { onOpen?: () => void }) {
  const { actions } = useWorkspace();
  return samples.map(({ id, title, description }) => (
    <button
      key={id}
      type="button"
      className={styles.card}
      onClick={() => {
        onOpen?.();
        void actions.openSample(id);
      }}
    >
      <span className={styles.title}>{title}</span>
      <span className={styles.text}>{description}</span>
    </button>
  ));
}
